using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Core.Dossiers;

/// <summary>A client's dossier as one member of staff may see it.</summary>
/// <param name="Client">The client.</param>
/// <param name="Name">Name.</param>
/// <param name="Town">Town.</param>
/// <param name="DiedOn">Day of death; null while alive.</param>
/// <param name="Capacity">As what the reader looks, in the profile's words.</param>
/// <param name="Trajectories">The trajectories behind the reader's walls.</param>
/// <param name="Categories">What is held, by category, in the profile's order.</param>
/// <param name="Requests">Requests, last first.</param>
/// <param name="Consents">Consents, last first.</param>
/// <param name="Disclosures">Disclosures, last first.</param>
/// <param name="Declarations">Declarations, those that wait first.</param>
/// <param name="ToAskAtIntake">Declarations that this practice asks of every client, and that were not asked yet.</param>
/// <param name="ConsentsExist">False at a practice that knows no consents.</param>
/// <param name="DisclosuresExist">False at a practice that never discloses.</param>
/// <param name="IsHers">The reader is the client's own adviser.</param>
/// <param name="PaperIsUsed">False at a practice that keeps no paper.</param>
public sealed record DossierView(
    ClientId Client,
    string Name,
    string Town,
    DateOnly? DiedOn,
    Label? Capacity,
    IReadOnlyList<TrajectoryLine> Trajectories,
    IReadOnlyList<CategoryGroup> Categories,
    IReadOnlyList<RequestLine> Requests,
    IReadOnlyList<ConsentLine> Consents,
    IReadOnlyList<DisclosureLine> Disclosures,
    IReadOnlyList<DeclarationLine> Declarations,
    IReadOnlyList<DeclarationKind> ToAskAtIntake,
    bool ConsentsExist,
    bool DisclosuresExist,
    bool IsHers,
    bool PaperIsUsed);

/// <summary>The items of one category.</summary>
public sealed record CategoryGroup(DataCategory Category, IReadOnlyList<ItemLine> Items);
