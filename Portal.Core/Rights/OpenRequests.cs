using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Rights;

/// <summary>A page of open requests, by due date.</summary>
/// <param name="Today">Today in the Netherlands: what was due before it is overdue.</param>
/// <param name="Rows">The requests.</param>
/// <param name="Next">Where the next page goes on; null when this is the last.</param>
public sealed record OpenRequests(DateOnly Today, IReadOnlyList<WorklistRow> Rows, WorklistPlace? Next)
{
    /// <summary>Those whose last day has passed.</summary>
    public IEnumerable<WorklistRow> Overdue => Rows.Where(row => row.DueOn < Today);

    /// <summary>Those that can still be in time.</summary>
    public IEnumerable<WorklistRow> Coming => Rows.Where(row => row.DueOn >= Today);
}

/// <summary>One open request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Right">The right.</param>
/// <param name="DueOn">Its last day.</param>
/// <param name="ClientNumber">The client as a number.</param>
/// <param name="ClientName">The client's name; null for who may not see it.</param>
/// <param name="Adviser">Who has it; null when nobody was assigned.</param>
public sealed record WorklistRow(RequestId Request, RightId Right, DateOnly DueOn, string ClientNumber, string? ClientName, string? Adviser);

/// <summary>The place of a row in the order of the worklist.</summary>
public sealed record WorklistPlace(DateOnly DueOn, RequestId Request);

/// <summary>Counts for each controller of a processor.</summary>
public sealed record ControllerCounts(IReadOnlyList<ControllerCount> Rows);

/// <summary>How many requests lie with a controller: all that a processor's staff see of them.</summary>
public sealed record ControllerCount(string Controller, int Open, int Overdue);
