using System.Text.Json.Serialization;

namespace Portal.Core.Practices;

/// <summary>Who decides, or deletes.</summary>
public enum Decider
{
    Practice,
    Controller,
}

/// <summary>When the clock of a request starts.</summary>
public enum ClockStart
{
    Receipt,
}

/// <summary>The eight kinds of request (GDPR art. 7(3), 15-18, 20-22).</summary>
public enum RightId
{
    Access,
    Rectification,
    Erasure,
    Restriction,
    Portability,
    Objection,
    AutomatedDecision,
    Withdrawal,
}

/// <summary>A way to answer that the client can choose.</summary>
public enum AnswerForm
{
    ElectronicCopy,
    PaperCopy,
    OnSite,
    MachineReadable,
}

/// <summary>A choice on the form, never a hurdle.</summary>
public enum RightReason
{
    Wrong,
    Incomplete,
    Irrelevant,
}

/// <summary>What a text demands before a right; empty after mending.</summary>
public enum RightPrecondition
{
    AfterAccess,
    InWriting,
    WrongOrIrrelevant,
    SpecialCircumstances,
}

/// <summary>A step of a request.</summary>
public enum DeadlineStep
{
    React,
    Decide,
}

/// <summary>How a period is counted: Regulation 1182/71, or the practice's own without a roll.</summary>
public enum DeadlineCalendar
{
    [JsonStringEnumMemberName("EU")] Eu,
    [JsonStringEnumMemberName("POLICY")] Policy,
}
