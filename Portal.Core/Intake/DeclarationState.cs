namespace Portal.Core.Intake;

/// <summary>Where a declaration stands.</summary>
public enum DeclarationState
{
    /// <summary>Asked, and waiting for the client.</summary>
    Asked,

    /// <summary>Signed: here, or on a form that came back with its scan.</summary>
    Signed,

    /// <summary>The client does not sign. That has no consequences: her rights are the same.</summary>
    Declined,

    /// <summary>Not asked any more: asked again under a newer regulation, or signed on paper meanwhile.</summary>
    Lapsed,

    /// <summary>Signed on a paper that Portal does not hold.</summary>
    OnPaper,
}
