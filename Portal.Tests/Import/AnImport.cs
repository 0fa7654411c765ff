using System.Text;
using Portal.Core;
using Portal.Core.Import;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Import;

/// <summary>An administrator with a file of clients, in a practice with some advisers.</summary>
public abstract class AnImport : IAsyncLifetime
{
    private protected const string Heading = "Naam cliënt;Woonplaats cliënt;Geboren op;Taal;Soort traject;Soort opdrachtgever;Opdrachtgever;Adviseur;Begonnen op;Geëindigd op;Herkomst;Verkregen van;Verkregen op;Reden;BSN gecontroleerd met;Telefoonnummer;BSN-nummer";
    private protected const string Good = "Noor Nieuw;Dorp;3-4-1988;nl;Coaching;cliënt;;Anna;2026-01-05;;{source};;;;;06 00 00 00 12;";

    private protected APortal portal = null!;
    private protected Actor arno = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        arno = portal.Own.Staff("Arno", Role.Administrator);
        portal.Adviser("Anna");
        portal.Adviser("Jan");
        portal.Adviser("Jan");
        portal.Party("uwv", "UWV Noord");
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    private protected Task<Outcome<ImportReport>> Check(byte[] file) => new CheckImport(portal.Store, portal.Regulations, portal.Clock).Of(arno, file);

    private protected Task<Outcome<ImportId>> Import(byte[] file) => new ImportFile(portal.Store, portal.Regulations).Run(arno, file, CommandKey.New());

    private protected string Filled(string row) => row.Replace("{source}", portal.Own.Profile.Sources.Single(s => s.Id is SourceId.Client).Label.Nl, StringComparison.Ordinal);

    private protected string Other(int nth) => Filled(Good).Replace("Noor Nieuw", $"Klant {nth}", StringComparison.Ordinal);

    private protected static byte[] File(params string[] rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Heading)));
}
