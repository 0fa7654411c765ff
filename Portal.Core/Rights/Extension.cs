using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>That the answer takes up to two months longer, told within the first month, with the reason (AVG 12(3)).</summary>
public sealed record Extension
{
    /// <summary>The law's ground.</summary>
    public required ExtensionGround Ground { get; init; }

    /// <summary>Why it applies here, in the adviser's own words.</summary>
    public required PersonalText Words { get; init; }

    /// <summary>Who extended.</summary>
    public required AdviserId By { get; init; }

    /// <summary>When it was told.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>The law knows these two and no other (AVG 12(3)).</summary>
public enum ExtensionGround
{
    /// <summary>The request is complex.</summary>
    Complexity,

    /// <summary>There are many requests.</summary>
    Number,
}

/// <summary>The reasons without which nothing is extended.</summary>
public static class ExtensionReasons
{
    /// <summary>What is lacking; null when nothing is (AVG 12(3): "together with the reasons").</summary>
    public static Refusal? Lacking(ExtensionGround? ground, string words)
    {
        if (ground is not { } chosen || !Enum.IsDefined(chosen)) return new ExtensionGroundIsMissing();
        var given = PersonalText.Of(words)?.Length ?? 0;
        return given < DecideRequest.LeastWords ? new WordsAreTooFew(DecideRequest.LeastWords, given) : null;
    }
}

/// <summary>An extension as a screen shows it.</summary>
public sealed record ExtensionMade(ExtensionGround Ground, string Words, string By, DateTimeOffset At, DocumentId? Letter);

static class ExtensionsMade
{
    internal static async Task<ExtensionMade?> Of(PortalDb db, Request request, CancellationToken stop)
    {
        if (request.Extension is not { } extension) return null;
        var by = await db.Advisers.Where(a => a.Id == extension.By && a.Practice == request.Practice).Select(a => a.Name).SingleAsync(stop);
        return new(extension.Ground, extension.Words.Words, by, extension.At, await Papers.Find(db, request, DocumentKind.Extension, stop));
    }
}

/// <summary>It was extended before: that is done once (AVG 12(3)).</summary>
public sealed record ExtendedAlready : Refusal;

/// <summary>The month in which an extension must be told has passed (AVG 12(3)).</summary>
public sealed record ExtensionIsTooLate(DateOnly Until) : Refusal;

/// <summary>Extending needs the law's ground: complex, or many.</summary>
public sealed record ExtensionGroundIsMissing : Refusal;

/// <summary>The practice promises to decide on an earlier day, which an extension does not move.</summary>
public sealed record ExtensionChangesNothing(DateOnly DueOn) : Refusal;
