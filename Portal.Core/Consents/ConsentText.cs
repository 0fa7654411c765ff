using System.Security.Cryptography;
using System.Text;
using Portal.Core.Practices;

namespace Portal.Core.Consents;

/// <summary>
/// The exact text of one consent, as the client sees it before signing: who gives what to whom, what for, until when, and, above
/// the signature, how it is withdrawn (AVG 7(2)-(3); law.md checklist A).
/// </summary>
/// <param name="Language">nl or en.</param>
/// <param name="Paragraphs">The paragraphs in order.</param>
public sealed record ConsentText(string Language, IReadOnlyList<string> Paragraphs)
{
    static readonly TextSource Texts = new("Portal.Core.Consents.ConsentTexts", typeof(ConsentText).Assembly);

    /// <summary>Most characters with which an adviser says what a consent is for.</summary>
    public const int MostWords = 300;

    /// <summary>One string, paragraphs parted by a blank line.</summary>
    public string Plain => string.Join("\n\n", Paragraphs);

    /// <summary>SHA-256 of <see cref="Plain"/>, in hexadecimal: what is signed is what was shown.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Plain)));

    /// <summary>What was entered from a paper: it says so first, and that the paper goes before.</summary>
    internal ConsentText FromPaper(DateOnly signedOn) => this with { Paragraphs = [Texts.In(Language, "OnPaper", TextSource.Say(signedOn, Language)), .. Paragraphs] };

    /// <summary>Reads a stored text back.</summary>
    public static ConsentText Read(string language, string plain) => new(language, plain.Split("\n\n"));

    /// <summary>Writes the text of a consent.</summary>
    public static ConsentText Write(PrivacyProfile profile, string sender, Party recipient, NewConsent wish, string language)
    {
        var categories = wish.Categories;
        string Say(string key, params object?[] blanks) => Texts.In(language, key, blanks);
        var labels = categories.Select(c => profile.Category(c)!.Label.In(language));
        List<string> paragraphs =
        [
            Say("Give", sender, recipient.Name),
            Say("Categories", string.Join("; ", labels)),
            Say("Purpose", profile.Purpose(wish.Purpose)!.Label.In(language)),
        ];
        // In one paragraph, whatever was typed: nobody's words look like a paragraph of the text.
        if (!PersonalText.IsBlank(wish.Words)) paragraphs.Add(Say("PurposeWords", string.Join(' ', wish.Words!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        paragraphs.Add(Say("Period", TextSource.Say(wish.LastDay, language)));
        if (profile.Consent.Validity.EndsAt is ValidityEnd.TrajectoryEnd) paragraphs.Add(Say("EndsWithTrajectory"));
        if (categories.Any(c => profile.Category(c)!.Special is not SpecialKind.None)) paragraphs.Add(Say("Special"));
        if (profile.Consent.NoConsequencesText) paragraphs.Add(Say("NoConsequences"));
        paragraphs.Add(Say("Withdraw", sender));
        paragraphs.Add(Say("WithdrawEffect", recipient.Name));
        return new(language, paragraphs);
    }
}
