namespace Portal.Web.Demo;

/// <summary>A clock that the demo sets, so that its people can have a past.</summary>
sealed class DemoClock : TimeProvider
{
    /// <summary>What time it is in the demo's story.</summary>
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
