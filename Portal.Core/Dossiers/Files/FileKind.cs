namespace Portal.Core.Dossiers;

/// <summary>Kinds of files that a dossier keeps.</summary>
public enum FileKind
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>JPEG picture.</summary>
    Jpeg,

    /// <summary>PNG picture.</summary>
    Png,

    /// <summary>Word document, without macros.</summary>
    Docx,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>Plain text in UTF-8.</summary>
    Txt,
}

/// <summary>A file that may be kept: made by <see cref="FileRules.Read"/> only.</summary>
public sealed record NewFile
{
    internal NewFile(FileKind kind, byte[] bytes) => (Kind, Bytes) = (kind, bytes);

    /// <summary>What it is.</summary>
    public FileKind Kind { get; }

    /// <summary>The file.</summary>
    internal byte[] Bytes { get; }

    /// <summary>Bytes.</summary>
    public int Size => Bytes.Length;
}

/// <summary>The file of an item, as a screen shows it.</summary>
public sealed record FileLine(FileKind Kind, int Size);

/// <summary>There is nothing in the file.</summary>
public sealed record FileIsEmpty : Refusal;

/// <summary>The file is larger than is kept.</summary>
public sealed record FileIsTooBig(int Megabytes) : Refusal;

/// <summary>The content is of no kind that is kept, whatever the name says.</summary>
public sealed record FileIsOfAnotherKind : Refusal;

/// <summary>The file asks a password: nobody could read it later, the client neither.</summary>
public sealed record FileIsLocked : Refusal;

/// <summary>The name of the file is longer than is taken.</summary>
public sealed record FileNameIsTooLong(int Most) : Refusal;

/// <summary>The file is not what was kept, or its key is not there: nobody gets it as if it were.</summary>
public sealed record FileIsAltered(ItemId Item) : Refusal;
