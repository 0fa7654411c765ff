using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>The rest of the copy (AVG 15(3)): how the client is registered, consents, disclosures that did not leave, requests, documents, who looked.</summary>
sealed class AccessCopy(Phrases say, Sender sender, AccessFacts facts)
{
    internal IEnumerable<Block> Registered()
    {
        var client = sender.Client;
        yield return say.Part("Access.RegisteredTitle");
        List<KeyValue> who = [say.Fact("Name", client.Name), say.Fact("Town", client.Town)];
        if (client.BornOn is { } born) who.Add(say.Fact("BornOn", say.Day(born)));
        who.Add(say.Fact("LetterLanguage", say.Say($"Language.{client.Language}")));
        who.Add(say.Fact("ClientId", client.Id.Value.ToString()));
        if (facts.AccountAddress is { } address) who.Add(say.Fact("AccountAddress", address));
        yield return new KeyValues(who);
        if (facts.HasAccount) yield return say.Tell("Access.Account");
        foreach (var r in facts.Representatives) yield return say.Tell("Access.Representative", r.Name, r.Authority, r.Until is { } until ? say.Day(until) : say.Say("OpenEnded"));
        yield return say.Table([("Trajectory", 1.3), ("Principal", 1), ("Adviser", 1), ("From", 0.8), ("Until", 0.8)], facts.Trajectories.Select(t => (IReadOnlyList<string>)
        [
            say.Of(sender.Profile.TrajectoryType(t.Type)?.Label), facts.NameOf(t.Principal) ?? say.Word(t.PrincipalKind),
            t.AssignedAdviser is { } a && facts.Advisers.TryGetValue(a, out var adviser) ? adviser.Name : "–",
            say.ShortDay(t.StartedOn), t.EndedOn is { } end ? say.ShortDay(end) : "–",
        ]));
    }

    /// <summary>The files beside the items: title, kind, size and hash. They are not in this document.</summary>
    internal IEnumerable<Block> Files()
    {
        var items = facts.Items.Where(i => facts.Files.ContainsKey(i.Id)).ToList();
        return items.Count == 0 ? [] : List("Files", items, [("File", 1.8), ("Kind", 0.7), ("Size", 0.8), ("Hash", 1.7)], i => File(i, facts.Files[i.Id]));
    }

    IReadOnlyList<string> File(DossierItem item, ItemFile file) =>
        [Shown.Value(sender.Profile, item.Category, item.Value), say.Word(file.Kind), say.Say("Access.Kilobytes", (file.Size + 1023) / 1024), string.Join('\n', file.Sha256.Chunk(16).Select(c => new string(c)))];

    internal IEnumerable<Block> Consents() => List("Consents", facts.Consents,
        [("Recipient", 1.1), ("Purpose", 1.2), ("Categories", 1.5), ("State", 1.4)],
        c => [facts.NameOf(c.Recipient) ?? say.Say("Unknown"), say.Of(sender.Profile.Purpose(c.Purpose)?.Label), Categories(c.Categories), State(c)]);

    string State(Consents.Consent consent)
    {
        List<string> lines = [say.Word(consent.StateAt(sender.Now)), consent.Paper is { } paper ? OnPaper(paper.SignedOn, paper.KeptAt) : say.Say("Access.Asked", say.ShortDay(consent.AskedAt))];
        if (consent.Paper is null && consent.AnsweredAt is { } answered) lines.Add(say.Say("Access.Answered", say.ShortDay(answered)));
        if (consent.Signature?.SeenBy is { } witness) lines.Add(say.Say("Access.AtDesk", witness.Words));
        if (consent.WithdrawnAt is { } withdrawn) lines.Add(say.Say("Access.Withdrawn", say.ShortDay(withdrawn)));
        if (consent.StateAt(sender.Now) is ConsentState.Given) lines.Add(say.Say("Access.Until", say.ShortDay(LegalDay.Of(consent.EndedAt ?? consent.ValidUntil.AddTicks(-1)))));
        return string.Join('\n', lines);
    }

    string OnPaper(DateOnly signed, PersonalText place) => say.Say("Access.OnPaper", say.ShortDay(signed), place.Words);

    /// <summary>What the client declared, here or on paper, or was asked to.</summary>
    internal IEnumerable<Block> Declarations() => facts.Declarations.Count == 0 ? [] : List("Declarations", facts.Declarations,
        [("Declaration", 2), ("State", 2), ("SignedFor", 1)],
        d => [say.Word(d.Kind) + (d.Edition is { } edition ? $" ({edition.Words})" : ""), Standing(d), d.OnBehalf?.Words ?? "–"]);

    string Standing(Declaration declaration) => declaration switch
    {
        { SignedOn: { } signed, KeptAt: { } place } => OnPaper(signed, place),
        { AnsweredAt: { } at, SeenBy: { } witness } => say.Say($"Access.Declaration.{declaration.State}AtDesk", say.ShortDay(at), declaration.Regulation, witness.Words),
        { AnsweredAt: { } at } => say.Say($"Access.Declaration.{declaration.State}", say.ShortDay(at), declaration.Regulation),
        { State: DeclarationState.Lapsed } => say.Say("Access.Declaration.Lapsed", say.ShortDay(declaration.EnteredAt), declaration.Regulation),
        _ => say.Say("Access.Asked", say.ShortDay(declaration.EnteredAt)),
    };

    /// <summary>What left stands in section (c).</summary>
    internal IEnumerable<Block> NotLeft()
    {
        var others = facts.Disclosures.Where(d => d.State is not DisclosureState.Released).ToList();
        return others.Count == 0 ? [] : List("NotLeft", others, [("Recipient", 1.2), ("Categories", 1.6), ("State", 1.2)],
            d => [facts.NameOf(d.Recipient) ?? say.Say("Unknown"), Categories(d.Categories), $"{say.Word(d.State)}\n{say.ShortMoment(d.EndedAt ?? d.PreparedAt)}"]);
    }

    internal IEnumerable<Block> Requests() => List("Requests", facts.Requests,
        [("Request", 1.2), ("ReceivedOn", 0.9), ("State", 1.1), ("OwnWords", 2)],
        r => [say.Word(r.Right), say.ShortDay(r.ReceivedAt), Result(r), Words(r)]);

    string Result(Request request) => request.Decision is { } decision
        ? $"{say.Word(decision.Result)}\n{say.ShortDay(decision.DecidedAt)}"
        : say.Word(request.State);

    string Words(Request request)
    {
        var category = facts.Items.Concat(facts.Erased).FirstOrDefault(i => i.Id == request.Item)?.Category;
        var proposed = request.Proposed is { } value ? say.Say("Letter.Proposed", category is null ? value.Words : Shown.Value(sender.Profile, category, value)) : null;
        List<string?> parts = [request.Text?.Words, proposed, request.Decision?.Words is { } answer ? say.Say("Access.OurWords", answer.Words) : null];
        return string.Join('\n', parts.OfType<string>().DefaultIfEmpty("–"));
    }

    internal IEnumerable<Block> Documents() => List("Documents", facts.Documents,
        [("Document", 1.6), ("MadeAt", 1), ("Reference", 0.9), ("Hash", 1.4)],
        d => [say.Word(d.Kind), say.ShortMoment(d.MadeAt), ShortId.Of(d.Subject), d.Sha256[..16] + "…"]);

    internal IEnumerable<Block> Looked() => List("Looked", facts.Sights,
        [("At", 1), ("Who", 1.4), ("What", 1.3), ("Reason", 1.5)],
        s => [say.ShortMoment(s.At), Who(s.By), What(s), s.Reason?.Words ?? "–"]);

    static string Who(Adviser by) => by.Subcontract is { } subcontract ? $"{by.Name}, {by.Function}, {subcontract.Organisation}" : $"{by.Name}, {by.Function}";

    string What(Sight sight) => sight.Item is { } item ? $"{say.Word(sight.Kind)}: {say.Of(sender.Profile.Category(item.Category)?.Label)}" : say.Word(sight.Kind);

    string Categories(IReadOnlyList<string> ids) => string.Join("; ", ids.Select(c => say.Of(sender.Profile.Category(c)?.Label)));

    IEnumerable<Block> List<T>(string name, IReadOnlyList<T> things, IReadOnlyList<(string, double)> columns, Func<T, IReadOnlyList<string>> row)
    {
        yield return say.Part($"Access.{name}Title");
        if (things.Count == 0)
        {
            yield return say.Tell($"Access.{name}None");
            yield break;
        }
        yield return say.Table(columns, things.Select(row));
        if (Phrases.Knows($"Access.{name}Note")) yield return say.Tell($"Access.{name}Note");
    }
}
