using Portal.Core.Consents;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>A signed paper as it was taken in.</summary>
/// <param name="Scan">Its scan or photo, cleaned.</param>
/// <param name="By">Who took it in, and states how it was signed.</param>
sealed record TakenPaper(Scan Scan, Adviser By);

/// <summary>What a sealed document says of the paper that it was made of, and what that proves.</summary>
static class PaperParts
{
    /// <summary>Who signed, on which day, and what the adviser states of it.</summary>
    internal static SignatureBlock Signed(Phrases say, Sender sender, PaperSignature signature, TakenPaper paper, string? also = null)
    {
        var scan = signature.Scan!;
        List<KeyValue> facts =
        [
            say.Fact("SignedBy", signature.OnBehalf is { } who ? say.Say("Consent.OnBehalf", who.Words, sender.Client.Name) : sender.Client.Name),
            say.Fact("SignedOn", say.Day(signature.SignedOn)),
            say.Fact("Code", ShortCode.Read(scan.Code)!.Value.ToString()),
            say.Fact("PaperWay", say.Say($"Paper.{scan.Way}", paper.By.Name, paper.By.Function)),
            say.Fact("KnownBy", scan.KnownBy.Words),
            say.Fact("SeenOnPaper", say.Say("Paper.Looked", paper.By.Name)),
            say.Fact("KeptAt", signature.KeptAt.Words),
            say.Fact("TakenInAt", say.Moment(scan.At)),
            say.Fact("Utc", Phrases.Utc(scan.At)),
        ];
        return new(say.Say("Paper.Signed"), facts, string.Join(' ', new[] { also, say.Say("Paper.Proves", paper.By.Name, sender.Sealer), SealWords.Proves(say, sender) }.OfType<string>()));
    }

    /// <summary>The paper as it looks: a picture stands on a page, a PDF is a file inside.</summary>
    internal static IEnumerable<Block> Pages(Phrases say, TakenPaper? paper)
    {
        if (paper is null) yield break;
        yield return say.Part("Paper.Title");
        yield return say.Tell(paper.Scan.IsPicture ? "Paper.Shown" : "Paper.Inside", FileName(paper.Scan));
        if (paper.Scan.IsPicture) yield return new Picture(paper.Scan.Bytes, say.Say("Paper.Alternative"));
    }

    internal static IEnumerable<Attachment> Attach(Phrases say, TakenPaper? paper)
    {
        if (paper is not null) yield return new(FileName(paper.Scan), paper.Scan.MediaType, AttachmentRelation.Source, say.Say("Attached.Paper"), paper.Scan.Bytes);
    }

    /// <summary>Nothing about a person.</summary>
    static string FileName(Scan scan) => $"signed-paper.{scan.Ending}";
}
