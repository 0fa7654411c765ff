using Portal.Core.Rights;

namespace Portal.Tests.Support;

/// <summary>A clock that stands still until a test moves it.</summary>
sealed class FakeClock : TimeProvider
{
    /// <summary>The moment: at first a Monday morning.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public DateOnly Today => LegalDay.Of(Now);

    public void Pass(TimeSpan span) => Now += span;

    public void PassDays(int days) => Now = Now.AddDays(days);

    public override DateTimeOffset GetUtcNow() => Now;
}
