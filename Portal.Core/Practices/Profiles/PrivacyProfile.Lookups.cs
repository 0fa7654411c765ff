namespace Portal.Core.Practices;

/// <content>Finding things by their id. A lookup that may find nothing says so; ids are settled when the file is read.</content>
public sealed partial record PrivacyProfile
{
    /// <summary>True when the practice processes for others and decides nothing itself (GDPR art. 4(8), 28).</summary>
    public bool IsProcessor() => Role is PracticeRole.Processor;

    /// <summary>A category of the data map.</summary>
    public DataCategory? Category(string id) => Categories.FirstOrDefault(item => item.Id == id);

    /// <summary>What a category is called; its id when a newer version of the regulation does not know it any more.</summary>
    public Label CategoryLabel(string id) => Category(id)?.Label ?? new() { Nl = id, En = id };

    /// <summary>What a purpose is called; its id when a newer version of the regulation does not know it any more.</summary>
    public Label PurposeLabel(string id) => Purpose(id)?.Label ?? new() { Nl = id, En = id };

    /// <summary>A purpose.</summary>
    public Purpose? Purpose(string id) => Purposes.FirstOrDefault(item => item.Id == id);

    /// <summary>A type of trajectory.</summary>
    public TrajectoryType? TrajectoryType(string id) => TrajectoryTypes.FirstOrDefault(item => item.Id == id);

    /// <summary>A ground for health data.</summary>
    public Art9Ground? Art9Ground(string id) => Art9Grounds.FirstOrDefault(item => item.Id == id);

    /// <summary>What a kind of recipient may get in a capacity. Nothing found: <see cref="DisclosurePolicy.OtherThirdParties"/> holds.</summary>
    public RecipientRule? Recipient(RecipientKind kind, RecipientCapacity capacity) =>
        Recipients.FirstOrDefault(item => item.Kind == kind && item.Capacity == capacity);

    /// <summary>How a right is offered; every profile has all eight.</summary>
    public RightRule Right(RightId id) => Rights.Items.First(item => item.Id == id);

    /// <summary>A retention rule.</summary>
    public RetentionRule? Retention(string id) => RetentionRules.FirstOrDefault(item => item.Id == id);

    /// <summary>A source of data.</summary>
    public DataSource? Source(SourceId id) => Sources.FirstOrDefault(item => item.Id == id);

    /// <summary>A role mailbox.</summary>
    public Contact? Contact(ContactId id) => Contacts.FirstOrDefault(item => item.Id == id);

    /// <summary>What a role needs before content opens.</summary>
    public RoleAccess? AccessOf(AccessRole role) => Access.Roles.FirstOrDefault(item => item.Id == role);

    /// <summary>The article that a source reference names; nothing when it names the law or a default.</summary>
    public Article? Article(string sourceRef) => AsWritten.Articles.FirstOrDefault(item => item.Heading == sourceRef);

    /// <summary>How to cite a source: the article's heading, or the article of the law; nothing for a default.</summary>
    public string? SourceWords(string sourceRef, string language) =>
        Citation.LawOf(sourceRef) is { } law ? LawWords.In(law, language) : Article(sourceRef)?.Heading;
}
