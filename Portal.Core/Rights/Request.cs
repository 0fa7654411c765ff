using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Rights;

/// <summary>A client's request under one right (AVG 15-22). Received once, decided by a person, in writing, in time.</summary>
public sealed class Request
{
    Request() { }

    /// <summary>Its id.</summary>
    public RequestId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The controller who decides, at a processor.</summary>
    public PartyId? Controller { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private init; }

    /// <summary>The trajectory that it is about; its adviser has it on the worklist.</summary>
    public TrajectoryId Trajectory { get; private init; }

    /// <summary>The right.</summary>
    public RightId Right { get; private init; }

    /// <summary>The item that it is about; null when it is about everything.</summary>
    public ItemId? Item { get; private init; }

    /// <summary>What is wrong with the item, as the client sees it; a choice, never a hurdle.</summary>
    public RightReason? Claim { get; private init; }

    /// <summary>The client's words.</summary>
    public PersonalText? Text { get; private init; }

    /// <summary>The value that the client proposes.</summary>
    public PersonalText? Proposed { get; private set; }

    /// <summary>When it was received: the clock starts here (AVG 12(3)).</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>Last day by the clock that governs: the law's or the practice's, whichever ends first.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>State.</summary>
    public RequestState State { get; private set; }

    /// <summary>That the answer takes longer; null when that was not told.</summary>
    public Extension? Extension { get; private set; }

    /// <summary>The decision; null while open.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>Counts changes; checked on every save.</summary>
    public int Version { get; private set; }

    internal static Request Receive(Trajectory trajectory, NewRequest wish, DateOnly dueOn, DateTimeOffset now) => new()
    {
        Id = Portal.Core.Id.New<RequestId>(),
        Practice = trajectory.Practice,
        Controller = trajectory.Controller,
        Client = trajectory.Client,
        Trajectory = trajectory.Id,
        Right = wish.Right,
        Item = wish.Item,
        Claim = wish.Claim,
        Text = PersonalText.Of(wish.Text),
        Proposed = PersonalText.Of(wish.Proposed),
        ReceivedAt = now,
        DueOn = dueOn,
        State = RequestState.Received,
    };

    /// <summary>The clocks that run for it, each able to explain its date.</summary>
    public RightClocks Clocks(PrivacyProfile profile, HolidayCalendar calendar) =>
        RightClocks.Start(profile.Right(Right).Steps(), ReceivedAt, extended: Extension is not null, calendar);

    /// <summary>Its last day once it is extended (AVG 12(3)).</summary>
    public DateOnly DueIfExtended(PrivacyProfile profile, HolidayCalendar calendar) =>
        RightClocks.Start(profile.Right(Right).Steps(), ReceivedAt, extended: true, calendar).Governing.Due.Due;

    /// <summary>True once the last day has passed without a decision.</summary>
    public bool IsOverdue(DateTimeOffset now) => State is RequestState.Received && now >= LegalDay.EndOf(DueOn);

    internal Outcome Extend(Extension extension, PrivacyProfile profile, HolidayCalendar calendar)
    {
        if (State is not RequestState.Received) return new RequestIsNotOpen(State);
        if (Extension is not null) return new ExtendedAlready();
        var firstMonth = Clocks(profile, calendar).FirstMonth.Due;
        if (LegalDay.Of(extension.At) > firstMonth) return new ExtensionIsTooLate(firstMonth);
        var due = DueIfExtended(profile, calendar);
        if (due <= DueOn) return new ExtensionChangesNothing(DueOn);
        (Extension, DueOn, Version) = (extension, due, Version + 1);
        return Outcome.Done;
    }

    internal Outcome Decide(Decision decision)
    {
        if (State is not RequestState.Received) return new RequestIsNotOpen(State);
        (Decision, State, Version) = (decision, RequestState.Decided, Version + 1);
        return Outcome.Done;
    }

    internal Outcome TakeBack()
    {
        if (State is not RequestState.Received) return new RequestIsNotOpen(State);
        (State, Version) = (RequestState.TakenBack, Version + 1);
        return Outcome.Done;
    }

    /// <summary>Closes an open request without a decision: the client has died, and the rights of the AVG end with her (recital 27).</summary>
    internal void Lapse() => (State, Version) = (RequestState.Lapsed, Version + 1);

    /// <summary>Overwrites the value that the client proposed, when the item itself is erased (AVG 17).</summary>
    internal void ForgetProposal() => (Proposed, Version) = (null, Version + 1);
}

/// <summary>What a client asks.</summary>
/// <param name="Right">The right.</param>
/// <param name="Trajectory">The trajectory; null when an item names it or the client has one.</param>
/// <param name="Item">The item, for rectification and erasure.</param>
/// <param name="Text">The client's words.</param>
/// <param name="Proposed">The value it should be.</param>
/// <param name="Claim">Wrong, incomplete or irrelevant.</param>
public sealed record NewRequest(
    RightId Right, TrajectoryId? Trajectory = null, ItemId? Item = null, string? Text = null, string? Proposed = null, RightReason? Claim = null);

/// <summary>States of a request.</summary>
public enum RequestState
{
    /// <summary>Received; the clock runs.</summary>
    Received,

    /// <summary>Decided in writing.</summary>
    Decided,

    /// <summary>Taken back by the client.</summary>
    TakenBack,

    /// <summary>Closed without a decision: the client has died.</summary>
    Lapsed,
}
