namespace Portal.Core.Rights;

/// <summary>Which rules say when a period ends.</summary>
public enum PeriodMode
{
    /// <summary>Periods in acts of the Union, such as the month of GDPR art. 12(3): Regulation 1182/71.</summary>
    Eu,

    /// <summary>Periods in a Dutch act, such as the six weeks of UAVG art. 35(2): Algemene termijnenwet.</summary>
    Atw,

    /// <summary>The practice's own periods: the day itself, which never moves to a working day.</summary>
    Policy,
}
