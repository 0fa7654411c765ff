using Portal.Core.Practices;

namespace Portal.Core.Intake;

/// <summary>What an asked declaration is made of.</summary>
sealed record AskedDeclaration(DeclarationKind Kind, DeclarationText Text, RegulationFile Regulation);
