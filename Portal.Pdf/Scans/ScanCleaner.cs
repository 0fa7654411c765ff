using Portal.Pdf.Pictures;
using Portal.Pdf.Scans;

namespace Portal.Pdf;

/// <summary>Why a scan or photo is not taken.</summary>
public enum ScanTrouble
{
    /// <summary>It cannot be read, or not to its end.</summary>
    Damaged,

    /// <summary>More pixels than is taken. Known from the head of the file, before anything is unpacked.</summary>
    TooLarge,

    /// <summary>It asks a password.</summary>
    Locked,

    /// <summary>It holds a script.</summary>
    Script,

    /// <summary>It does something when it is opened or clicked.</summary>
    Action,

    /// <summary>It holds other files.</summary>
    Files,

    /// <summary>It holds film or sound.</summary>
    Media,

    /// <summary>It is a form that a program fills in (XFA).</summary>
    Form,

    /// <summary>Its properties cannot be taken out.</summary>
    Properties,

    /// <summary>It is made for printing in four inks, or packed in a way that not every reader opens.</summary>
    Inks,

    /// <summary>It is interlaced.</summary>
    Interlaced,
}

/// <summary>A cleaned scan, or why it is not taken.</summary>
public sealed record CleanedScan(byte[] Bytes, ScanTrouble? Trouble);

/// <summary>
/// Cleans a scan or photo, so that only what is seen is kept. A JPEG or PNG file is written again from what it takes to show it; of a PDF file the
/// properties are blanked in place, and what acts or hides is refused. The content says what it is.
/// </summary>
public static class ScanCleaner
{
    /// <summary>Most pixels of a picture; most phones stay far below it.</summary>
    public const int MostPixels = 40_000_000;

    /// <summary>Cleans it.</summary>
    public static CleanedScan Clean(byte[] file)
    {
        try
        {
            return new(file switch
            {
                [0xFF, 0xD8, 0xFF, ..] => Shown(JpegCleaner.Clean(file)),
                [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Shown(PngCleaner.Clean(file)),
                [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => new PdfCleaner(file).Clean(),
                _ => throw new ScanTroubleException(ScanTrouble.Damaged),
            }, null);
        }
        catch (ScanTroubleException trouble)
        {
            return new([], trouble.Trouble);
        }
        catch (InvalidDataException)
        {
            return new([], ScanTrouble.Damaged);
        }
    }

    /// <summary>What is taken can be shown: a document that is made of it later does not fail.</summary>
    private static byte[] Shown(byte[] picture)
    {
        _ = PictureShelf.Read(picture);
        return picture;
    }

    internal static void Measure(long width, long height)
    {
        if (width <= 0 || height <= 0)
        {
            throw new ScanTroubleException(ScanTrouble.Damaged);
        }

        if (width * height > MostPixels)
        {
            throw new ScanTroubleException(ScanTrouble.TooLarge);
        }
    }
}

/// <summary>Ends the cleaning of a file that is not taken.</summary>
internal sealed class ScanTroubleException(ScanTrouble trouble) : Exception
{
    public ScanTrouble Trouble => trouble;
}
