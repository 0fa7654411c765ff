using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Intake;

/// <summary>
/// Writes the text of a declaration from the profile: what AVG 13 asks, for this trajectory, and at the end what is signed. That a
/// receipt is no consent stands above the signature (AVG 7(2)).
/// </summary>
sealed class DeclarationWriter(Sender sender, Trajectory trajectory, IReadOnlyList<Party> register)
{
    readonly Phrases say = new(sender.Language);
    readonly IReadOnlyList<DataCategory> categories = [.. CategoryUse.All(sender.Profile, trajectory.Type, trajectory.PrincipalKind).Select(use => use.Category!)];

    PrivacyProfile Profile => sender.Profile;

    internal DeclarationText Write(DeclarationKind kind, RegulationFile regulation) => new(sender.Language,
    [
        .. kind is DeclarationKind.Privacy ? Told() : [],
        .. Received(regulation),
        TextPart.Heading(say.Say("Declaration.SignTitle")),
        TextPart.List(Signs(kind)),
        Tell("NoConsent"),
        Tell("Free"),
    ]);

    /// <summary>AVG 13(1)-(2), in the order of the law.</summary>
    IEnumerable<TextPart> Told() =>
        [Tell("Intro"), .. Who(), .. Purposes(), .. Data(), .. Recipients(), .. Terms(), .. Rights(), .. Complaint(), .. Duty(), .. Automated()];

    IEnumerable<TextPart> Who()
    {
        yield return Title("Who");
        yield return Tell("Controller", sender.Sealer);
        if (sender.Processor is { } processor) yield return Tell("Processor", processor, sender.Sealer);
        else yield return Tell("Address", string.Join(", ", sender.Practice.Address.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        if (Profile.Contacts.Count == 0) yield break;
        yield return Tell("Contacts");
        yield return TextPart.List(Profile.Contacts.Select(c => $"{say.Of(c.Label)}: {c.Mailbox}"));
    }

    IEnumerable<TextPart> Purposes()
    {
        var used = categories.SelectMany(c => c.PurposeIds).ToHashSet();
        yield return Title("Purposes");
        yield return TextPart.List(Profile.Purposes.Where(p => p.Selectable && used.Contains(p.Id)).Select(p => $"{say.Of(p.Label)}: {ProfileSays.Bases(say, p)}"));
    }

    IEnumerable<TextPart> Data()
    {
        yield return Title("Data");
        yield return Tell("DataIntro");
        yield return TextPart.List(categories.Select(c => c.Special is SpecialKind.None ? say.Of(c.Label) : $"{say.Of(c.Label)} ({say.Word(c.Special)})"));
        yield return Tell("Sources", string.Join("; ", categories.SelectMany(c => c.Sources).Distinct().Select(s => say.Of(Profile.Source(s)?.Label))));
    }

    IEnumerable<TextPart> Recipients()
    {
        yield return Title("Recipients");
        List<string> lines = sender.Processor is { } processor ? [say.Say("Declaration.ForUs", processor)] : [];
        var processors = ProfileSays.Processors(Profile, register, sender.Controller?.Id).ToList();
        lines.AddRange(processors.Select(p => say.Say("Declaration.ForUs", p.Name)));
        if (Profile.Disclosure.Enabled) lines.AddRange(Profile.Recipients.Where(r => r.Capacity is not RecipientCapacity.AsProcessor).Select(Recipient));
        if (lines.Count > 0) yield return TextPart.List(lines);
        yield return Tell(!Profile.Disclosure.Enabled ? "NoOthers.Processor" : Profile.Disclosure.OtherThirdParties is ThirdPartyConsent.Forbidden ? "NoOthers" : "OthersByConsent");
        foreach (var line in ProfileSays.Abroad(say, processors)) yield return TextPart.Tell(line);
    }

    string Recipient(RecipientRule rule) => say.Say(
        rule.AnonymisedOnly ? "Declaration.Anonymous" : rule.Consent is ConsentForm.NotRequired ? "Declaration.Recipient" : "Declaration.ByConsent", say.Of(rule.Label));

    IEnumerable<TextPart> Terms()
    {
        yield return Title("Terms");
        var rules = categories.SelectMany(c => c.RetentionRuleIds).Distinct().Select(id => Profile.Retention(id)).OfType<RetentionRule>();
        yield return TextPart.List(rules.Select(r => $"{say.Of(r.Label)}: {ProfileSays.Term(say, r)}"));
    }

    IEnumerable<TextPart> Rights()
    {
        yield return Title("Rights");
        yield return TextPart.Tell(say.Say("Access.EIntro", sender.Sealer));
        yield return TextPart.List(ProfileSays.Rights(say, Profile).Prepend(say.Say("Declaration.Right.Access", say.Law("AVG 15"))));
        yield return TextPart.Tell(say.Say("Access.EHow"));
    }

    IEnumerable<TextPart> Complaint() => [Title("Complaint"), TextPart.Tell(say.Say("Remedy.Complaint"))];

    IEnumerable<TextPart> Duty() => [Title("Duty"), Tell("DutyWhat")];

    IEnumerable<TextPart> Automated() => ProfileSays.Automated(say, Profile).Select(TextPart.Tell).Prepend(Title("Automated"));

    IEnumerable<TextPart> Received(RegulationFile regulation) =>
        [Title("Regulation"), Tell("RegulationIs", Profile.AsWritten.Title, regulation.Version), Tell("RegulationHash", regulation.Sha256), Tell("RegulationWhere")];

    IEnumerable<string> Signs(DeclarationKind kind)
    {
        if (kind is DeclarationKind.Privacy) yield return say.Say("Declaration.SignsTold");
        yield return say.Say("Declaration.SignsReceived");
    }

    TextPart Title(string key) => TextPart.Heading(say.Say($"Declaration.{key}Title"));

    TextPart Tell(string key, params object?[] blanks) => TextPart.Tell(say.Say($"Declaration.{key}", blanks));

    /// <summary>The writer for one trajectory of a client.</summary>
    internal static async Task<DeclarationWriter> Of(Storage.PortalDb db, PrivacyProfile profile, Client client, Trajectory trajectory, DateTimeOffset now, CancellationToken stop) => new(
        await Sender.Of(db, profile, client, trajectory.Controller, now, stop), trajectory, [.. db.Parties.Where(p => p.Practice == client.Practice)]);
}
