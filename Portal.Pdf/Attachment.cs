namespace Portal.Pdf;

/// <summary>A file inside a document (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4).</summary>
/// <param name="Name">Its file name, without a folder.</param>
/// <param name="MediaType">What it is: "application/json".</param>
/// <param name="Relation">How it belongs to the document.</param>
/// <param name="Description">What it holds, in the language of the document.</param>
/// <param name="Data">Its bytes.</param>
public sealed record Attachment(string Name, string MediaType, AttachmentRelation Relation, string Description, byte[] Data);

/// <summary>How an attached file belongs to its document (ISO 19005-3, annex E: AFRelationship).</summary>
public enum AttachmentRelation
{
    /// <summary>The document was made from it.</summary>
    Source,

    /// <summary>The facts that the document shows.</summary>
    Data,

    /// <summary>The same in another form.</summary>
    Alternative,

    /// <summary>More than the document shows.</summary>
    Supplement,

    /// <summary>Something else.</summary>
    Unspecified,
}
