namespace Portal.Core.Consents;

/// <summary>States of a consent (ISO/IEC TS 27560 event_state; DPV 2.3). Only Given lets anything leave.</summary>
public enum ConsentState
{
    /// <summary>Asked, not answered.</summary>
    Requested,

    /// <summary>Given.</summary>
    Given,

    /// <summary>Declined.</summary>
    Refused,

    /// <summary>Withdrawn by the client.</summary>
    Withdrawn,

    /// <summary>Not answered in time, or past its period.</summary>
    Expired,
}
