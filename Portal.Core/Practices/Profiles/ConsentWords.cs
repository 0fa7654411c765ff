namespace Portal.Core.Practices;

/// <summary>The form a consent must have.</summary>
public enum ConsentForm
{
    NotRequired,
    Explicit,
    Written,
    ExplicitWritten,
}

/// <summary>The least form the regulation asks of a consent.</summary>
public enum LeastConsentForm
{
    None,
    Explicit,
    Written,
    ExplicitWritten,
}

/// <summary>What a consent can be about.</summary>
public enum ConsentScope
{
    Recipient,
    Colleagues,
    Inbound,
    HealthData,
    Commercial,
    Charity,
    Marketing,
    Survey,
    NewPurpose,
}

/// <summary>An event that ends a consent.</summary>
public enum ValidityEnd
{
    TrajectoryEnd,
}

/// <summary>When a withdrawal works.</summary>
public enum WithdrawalEffect
{
    Immediate,
}
