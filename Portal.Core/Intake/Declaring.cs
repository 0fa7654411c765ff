using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Signing;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>What every answer to an asked declaration does, on whosever device.</summary>
sealed class Declaring(Work work, PrivacyProfile profile, DocumentPress press)
{
    internal async Task<Outcome> Sign(Declaration declaration, Client client, Signer signer, GivenSignature given, string? seenBy, CancellationToken stop)
    {
        if (declaration.State is not DeclarationState.Asked) return new DeclarationIsNotOpen(declaration.State);
        if (client.DiedOn is { } died) return new ClientHasDied(died);
        if (given.Check(signer, client, declaration.TextHash!, work.Now) is { } refusal) return refusal;
        // The regulation goes into the document: what it names and what lies in it are the same bytes.
        if (RegulationFile.Of(profile).Sha256 != declaration.RegulationHash) return new RegulationHasChanged();

        var outcome = declaration.Sign(given.By(signer, seenBy), work.Now);
        if (outcome.IsRefused) return outcome;
        var document = await press.Declared(work, profile, client, declaration, null, stop);
        work.Record(Act.DeclarationSigned, client.Id, declaration.Id.Value,
            $"proof={declaration.ProvenBy};text={declaration.TextHash};regulation={declaration.RegulationHash};document={document.Value}");
        return Outcome.Done;
    }

    internal Outcome Decline(Declaration declaration, DeskWitness? desk)
    {
        var outcome = declaration.Decline(work.Now, desk?.SeenBy);
        if (!outcome.IsRefused) work.Record(Act.DeclarationDeclined, declaration.Client, declaration.Id.Value, $"desk={desk?.How}");
        return outcome;
    }
}
