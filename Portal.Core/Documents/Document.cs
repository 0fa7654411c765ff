using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Documents;

/// <summary>A sealed document.</summary>
public readonly record struct DocumentId(Guid Value) : IId<DocumentId>
{
    /// <inheritdoc/>
    public static DocumentId From(Guid value) => new(value);
}

/// <summary>What a sealed document is. Never changed after it is made.</summary>
public sealed class Document
{
    Document() { }

    /// <summary>Its id.</summary>
    public DocumentId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The controller at a processor.</summary>
    public PartyId? Controller { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private init; }

    /// <summary>Kind.</summary>
    public DocumentKind Kind { get; private init; }

    /// <summary>The request, consent or disclosure that it belongs to.</summary>
    public Guid Subject { get; private init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>SHA-256 of the bytes that were sealed, in hexadecimal. Later revisions have their own (<see cref="DocumentFile"/>).</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The <see cref="ShortCode"/> that stands on its pages; null for a document of before there were codes.</summary>
    public string? Code { get; private init; }

    internal static Document Of(DocumentPlace place, ShortCode code, byte[] bytes, DateTimeOffset now) => new()
    {
        Id = Portal.Core.Id.New<DocumentId>(),
        Practice = place.Practice,
        Controller = place.Controller,
        Client = place.Client,
        Kind = place.Kind,
        Subject = place.Subject,
        MadeAt = now,
        Sha256 = DocumentFile.Hash(bytes),
        Code = code.Text,
    };
}

/// <summary>Where a document belongs.</summary>
public sealed record DocumentPlace(PracticeId Practice, PartyId? Controller, ClientId Client, DocumentKind Kind, Guid Subject);

/// <summary>Kinds of sealed documents.</summary>
public enum DocumentKind
{
    /// <summary>A request as received (AVG 12(3)).</summary>
    Acknowledgement,

    /// <summary>That the answer to a request takes longer (AVG 12(3)).</summary>
    Extension,

    /// <summary>Answer to an access request (AVG 15).</summary>
    AccessReport,

    /// <summary>Decision on a request (AVG 12(3)-(4); UAVG 34).</summary>
    DecisionLetter,

    /// <summary>A consent given (AVG 7).</summary>
    Consent,

    /// <summary>A consent that was asked and not given (AVG 7(4)).</summary>
    Declined,

    /// <summary>A withdrawal as received (AVG 7(3)).</summary>
    Withdrawal,

    /// <summary>The package of a disclosure.</summary>
    Disclosure,

    /// <summary>A declaration as signed: what was told (AVG 13), and the regulation received.</summary>
    Declaration,
}
