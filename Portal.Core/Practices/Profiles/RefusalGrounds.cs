namespace Portal.Core.Practices;

/// <summary>The exceptions that a profile can open for refusing a request: UAVG art. 41; GDPR art. 12(5), 15(4), 17(3), 20(3)-(4).</summary>
public static class RefusalGrounds
{
    /// <summary>All of them, in the order of the law, as they are cited in a profile.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. "abcdefghij".Select(letter => $"UAVG 41(1)({letter})"),
        "AVG 12(5)", "AVG 15(4)",
        .. "abcde".Select(letter => $"AVG 17(3)({letter})"),
        "AVG 20(3)", "AVG 20(4)",
    ];

    /// <summary>Whether the law lets a ground be used against a right: the grounds of art. 15, 17 and 20 belong to their own right, and
    /// UAVG art. 41 does not reach automated decisions and withdrawal.</summary>
    public static bool Reaches(string ground, RightId right) => ground switch
    {
        _ when ground.StartsWith("UAVG 41", StringComparison.Ordinal) => right is not (RightId.AutomatedDecision or RightId.Withdrawal),
        _ when ground.StartsWith("AVG 15(4)", StringComparison.Ordinal) => right is RightId.Access,
        _ when ground.StartsWith("AVG 17", StringComparison.Ordinal) => right is RightId.Erasure,
        _ when ground.StartsWith("AVG 20", StringComparison.Ordinal) => right is RightId.Portability,
        _ => right is not RightId.Withdrawal,
    };
}
