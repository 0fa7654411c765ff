using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Scans;

/// <summary>
/// Writes a JPEG 2000 picture (ITU-T T.800, T.801) that stands in a PDF file again from the boxes that it takes to show it. XML, UUID
/// and the other boxes that tell of place, camera and maker are left out, and what follows its end. Comments among the packed pixels
/// are blanked where they stand, for the lengths of its parts are told elsewhere in it.
/// </summary>
internal static class JpxCleaner
{
    private const int Deepest = 4, SizeOfTileHead = 12;

    /// <summary>Boxes that show the picture: its kind, size, colours, palette, channels and pixels.</summary>
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "jP  ", "ftyp", "rreq", "jp2h", "jpch", "jplh", "jp2c", "ihdr", "bpcc", "colr", "pclr", "cmap", "cdef", "res ", "resc", "resd", "cgrp", "opct", "creg",
    };

    /// <summary>Boxes of boxes.</summary>
    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal) { "jp2h", "jpch", "jplh", "res ", "cgrp" };

    public static byte[] Clean(byte[] file)
    {
        if (file is [0xFF, 0x4F, 0xFF, 0x51, ..])
        {
            return Pixels(file);
        }

        using var kept = new MemoryStream(file.Length);
        return Boxes(file, kept, 0) ? kept.ToArray() : throw Damaged();
    }

    /// <summary>Copies the boxes that are kept; true when there are pixels among them.</summary>
    private static bool Boxes(ReadOnlySpan<byte> data, MemoryStream kept, int depth)
    {
        var pixels = false;
        while (data.Length >= 8)
        {
            var (length, head, name) = ((ulong)ReadUInt32BigEndian(data), 8, Encoding.Latin1.GetString(data.Slice(4, 4)));
            if (length == 1 && data.Length >= 16)
            {
                (length, head) = (ReadUInt64BigEndian(data[8..]), 16);
            }

            length = length == 0 ? (ulong)data.Length : length;
            if (length < (ulong)head || length > (ulong)data.Length)
            {
                // Behind the pixels it is no box but what somebody put there.
                return pixels ? pixels : throw Damaged();
            }

            if (Kept.Contains(name))
            {
                pixels |= name == "jp2c";
                Box(name, data[head..(int)length], kept, depth);
            }

            data = data[(int)length..];
        }

        return pixels;
    }

    private static void Box(string name, ReadOnlySpan<byte> inside, MemoryStream kept, int depth)
    {
        var start = kept.Length;
        kept.Write([0, 0, 0, 0]);
        kept.Write(Encoding.Latin1.GetBytes(name));
        if (name == "jp2c")
        {
            kept.Write(Pixels(inside.ToArray()));
        }
        else if (!Holders.Contains(name))
        {
            kept.Write(inside);
        }
        else if (depth < Deepest)
        {
            Boxes(inside, kept, depth + 1);
        }

        WriteUInt32BigEndian(kept.GetBuffer().AsSpan((int)start), (uint)(kept.Length - start));
    }

    /// <summary>The packed pixels up to their end, without comments: a head, then parts with a head each (T.800, annex A).</summary>
    private static byte[] Pixels(byte[] stream)
    {
        if (stream is not [0xFF, 0x4F, ..])
        {
            throw Damaged();
        }

        var at = Head(stream, 2, stream.Length, 0x90);
        while (at + SizeOfTileHead <= stream.Length && stream[at] == 0xFF && stream[at + 1] == 0x90)
        {
            var length = ReadUInt32BigEndian(stream.AsSpan(at + 6));
            var end = length > 0 ? at + (long)length : EndOfLast(stream, at);
            if (end <= at + SizeOfTileHead || end > stream.Length)
            {
                throw Damaged();
            }

            Head(stream, at + SizeOfTileHead, (int)end, 0x93);
            at = (int)end;
        }

        return [.. stream.AsSpan(0, at), 0xFF, 0xD9];
    }

    /// <summary>The last part may leave out its length: it goes on to the mark that ends all.</summary>
    private static int EndOfLast(byte[] stream, int at) =>
        stream.AsSpan(at).LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) is var end and >= 0 ? at + end : stream.Length;

    /// <summary>Blanks comments up to a mark, and gives where that stands.</summary>
    private static int Head(byte[] stream, int at, int end, byte until)
    {
        while (at + 4 <= end && stream[at] == 0xFF && stream[at + 1] != until)
        {
            var (mark, length) = (stream[at + 1], ReadUInt16BigEndian(stream.AsSpan(at + 2)));
            if (length < 2 || at + 2 + length > end)
            {
                throw Damaged();
            }

            if (mark == 0x64 && length > 4)
            {
                stream.AsSpan(at + 6, length - 4).Fill((byte)' ');
            }

            at += 2 + length;
        }

        return at + 2 <= end && stream[at] == 0xFF && stream[at + 1] == until ? at : throw Damaged();
    }

    private static ScanTroubleException Damaged() => new(ScanTrouble.Damaged);
}
