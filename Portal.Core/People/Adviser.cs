using Portal.Core.Practices;

namespace Portal.Core.People;

/// <summary>A member of staff: of the practice, of a subcontractor, or of a controller at a processor.</summary>
public sealed class Adviser
{
    Adviser() { }

    /// <summary>Its id.</summary>
    public AdviserId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The controller for whom it works at a processor; null elsewhere.</summary>
    public PartyId? Controller { get; private init; }

    /// <summary>Name, as under a letter.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Function, as under a letter.</summary>
    public string Function { get; private init; } = "";

    /// <summary>Subcontractor's organisation and contract; null for the practice's own staff.</summary>
    public Subcontract? Subcontract { get; private init; }

    /// <summary>Day on which the secrecy undertaking was signed; null: no dossier opens (UAVG 30(4)).</summary>
    public DateOnly? UndertakingSignedOn { get; private set; }

    /// <summary>Enters a member of staff.</summary>
    public static Adviser Enter(
        PracticeId practice, string name, string function, DateOnly? undertakingSignedOn, PartyId? controller = null, Subcontract? subcontract = null) => new()
        {
            Id = Portal.Core.Id.New<AdviserId>(),
            Practice = practice,
            Controller = controller,
            Name = name,
            Function = function,
            UndertakingSignedOn = undertakingSignedOn,
            Subcontract = subcontract,
        };

    /// <summary>Notes the day on which the undertaking was signed.</summary>
    public void Undertake(DateOnly signedOn) => UndertakingSignedOn = signedOn;
}

/// <summary>The contract under which a subcontractor's adviser works.</summary>
/// <param name="Organisation">The subcontractor.</param>
/// <param name="Contract">Reference of the contract.</param>
public sealed record Subcontract(string Organisation, string Contract);
