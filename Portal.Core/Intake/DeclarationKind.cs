namespace Portal.Core.Intake;

/// <summary>What was declared.</summary>
public enum DeclarationKind
{
    /// <summary>What happens with the data was told and read; asked here, the receipt of the regulation stands in it too.</summary>
    Privacy,

    /// <summary>The regulation was received.</summary>
    RegulationReceived,
}
