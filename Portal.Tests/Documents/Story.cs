using Portal.Core.Documents;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Tests.Documents;

/// <summary>One client's story in one language, told once: it leaves one document of each kind, and the forms to be signed by hand.</summary>
public sealed class Story : IAsyncLifetime
{
    readonly Dictionary<(DocumentKind, string), Sheet> sheets = [];
    readonly Dictionary<(DocumentKind, string), Sheet> forms = [];

    public static TheoryData<DocumentKind, string> All
    {
        get
        {
            var all = new TheoryData<DocumentKind, string>();
            foreach (var kind in Enum.GetValues<DocumentKind>())
                foreach (var language in (string[])["nl", "en"]) all.Add(kind, language);
            return all;
        }
    }

    internal Sheet this[DocumentKind kind, string language] => sheets[(kind, language)];

    /// <summary>The form of what becomes a document of this kind.</summary>
    internal Sheet Form(DocumentKind kind, string language) => forms[(kind, language)];

    public async Task InitializeAsync()
    {
        foreach (var language in (string[])["nl", "en"]) await Tell(language);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    async Task Tell(string language)
    {
        await using var desk = await Desk.Pro6(language);
        await desk.Add("name", Desk.ClientName);
        await desk.Add("bsn", "999990019");
        await desk.Add("incapacityDegree", "35 tot 45 procent");
        var phone = await desk.Add("phone", "06 0000 0000");
        var notes = await desk.Add("fileNotes", "Mevrouw zegt dat zij drie dagen wil werken.\nWij spreken af dat zij twee bedrijven belt.");
        await desk.Add("fileNotes", "Map met ingevulde vragenlijst", medium: Core.Dossiers.Medium.Paper);
        desk.Now = desk.Now.AddDays(3);
        await desk.Edit(phone, "06 1111 1111");
        await desk.LookIn("Waarneming tijdens vakantie van Anna");
        await desk.Reveal(notes, "Voorbereiding gesprek");

        desk.Now = desk.Now.AddDays(1);
        var declaration = await desk.AskToDeclare();
        forms[(DocumentKind.Declaration, language)] = await desk.Print(declaration.Value);
        await desk.Declare(declaration);
        var consent = await desk.Give("fileNotes", "incapacityDegree");
        var left = await desk.Disclose(desk.Expert, "disclosureOnConsent", notes);
        desk.Now = desk.Now.AddDays(2);
        await desk.Prepare(desk.Expert, "disclosureOnConsent", notes);
        await desk.Withdraw(consent);

        var refused = await desk.File(RightId.Rectification, notes, "Dit klopt niet: ik zei vier dagen.");
        desk.Now = desk.Now.AddDays(5);
        await desk.Decide(new(refused, DecisionResult.Refused, Finding: "professionalOpinion", Words: "Ik heb dit zo gehoord en opgeschreven; wat u zegt staat er nu naast."));
        var access = await desk.File(RightId.Access, text: "Graag alles.");
        await desk.Extend(access);
        desk.Now = desk.Now.AddDays(6);
        await desk.Decide(new(access, DecisionResult.Granted));

        var no = await desk.Decline("fileNotes");
        forms[(DocumentKind.Consent, language)] = await desk.Print((await desk.Ask("fileNotes")).Value);
        sheets[(DocumentKind.Acknowledgement, language)] = await desk.Sheet(refused.Value, DocumentKind.Acknowledgement);
        sheets[(DocumentKind.Extension, language)] = await desk.Sheet(access.Value, DocumentKind.Extension);
        sheets[(DocumentKind.Declined, language)] = await desk.Sheet(no.Value, DocumentKind.Declined);
        sheets[(DocumentKind.AccessReport, language)] = await desk.Sheet(access.Value, DocumentKind.AccessReport);
        sheets[(DocumentKind.DecisionLetter, language)] = await desk.Sheet(refused.Value, DocumentKind.DecisionLetter);
        sheets[(DocumentKind.Consent, language)] = await desk.Sheet(consent.Value, DocumentKind.Consent);
        sheets[(DocumentKind.Withdrawal, language)] = await desk.Sheet(consent.Value, DocumentKind.Withdrawal);
        sheets[(DocumentKind.Declaration, language)] = await desk.Sheet(declaration.Value, DocumentKind.Declaration);
        sheets[(DocumentKind.Disclosure, language)] = await desk.Sheet(left.Value, DocumentKind.Disclosure);
    }
}
