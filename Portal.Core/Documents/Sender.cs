using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>Who a document comes from, to whom, when, and under which regulation.</summary>
/// <param name="Practice">The practice.</param>
/// <param name="Controller">The controller at a processor, who then sends and seals.</param>
/// <param name="Client">The client.</param>
/// <param name="Profile">The regulation as data.</param>
/// <param name="Now">The moment.</param>
public sealed record Sender(Practice Practice, Party? Controller, Client Client, PrivacyProfile Profile, DateTimeOffset Now)
{
    /// <summary>Language of the letter: the client's.</summary>
    public string Language => Client.Language;

    /// <summary>Who seals: the controller, or the practice that is one itself.</summary>
    public string Sealer => Controller?.Name ?? Practice.Name;

    /// <summary>True when somebody else vouches for the sealing key; a key of the sealer's own is not publicly trusted (domain: Documents).</summary>
    public bool SealIsVouchedFor { get; init; }

    /// <summary>True when a timestamp of somebody else is asked after the document is made; whether it comes nobody knows yet.</summary>
    public bool StampIsAsked { get; init; }

    /// <summary>Whom data are processed for and by, as the law calls them: the controller, and the practice beside it when it is a processor.</summary>
    public string? Processor => Controller is null ? null : Practice.Name;

    /// <summary>The practice's colour; null for Portal's own.</summary>
    public Colour? Colour => Profile.Practice.Colour is { } colour ? Portal.Pdf.Colour.Read(colour) : null;

    /// <summary>The head of the first page.</summary>
    public Letterhead Letterhead => Controller is null
        ? new(Practice.Name, Practice.Address.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        : new(Controller.Name, [Practice.Name]);

    internal static async Task<Sender> Of(PortalDb db, PrivacyProfile profile, Client client, PartyId? controller, DateTimeOffset now, CancellationToken stop) => new(
        await db.Practices.SingleAsync(p => p.Id == client.Practice, stop),
        controller is { } id ? await db.Parties.SingleAsync(p => p.Id == id && p.Practice == client.Practice, stop) : null,
        client,
        profile,
        now);
}
