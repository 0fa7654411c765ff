using System.Globalization;
using System.IO.Compression;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Tests.Pdf;

/// <summary>A sound document with one thing spoiled: bytes in their place, or an object in a next revision.</summary>
sealed class Spoiled(byte[] pdf)
{
    /// <summary>The first time these characters stand in the file they become others, as many.</summary>
    public byte[] Bytes(string from, string to)
    {
        Assert.Equal(from.Length, to.Length);
        var at = pdf.AsSpan().IndexOf(Encoding.Latin1.GetBytes(from));
        Assert.True(at >= 0, $"'{from}' is not in the document.");
        var spoiled = (byte[])pdf.Clone();
        Encoding.Latin1.GetBytes(to, spoiled.AsSpan(at));
        return spoiled;
    }

    /// <summary>The first object like this becomes another.</summary>
    public byte[] Object(Func<PdfDictionary, bool> which, Func<PdfDictionary, PdfDictionary> change)
    {
        var (reader, id, entries) = Find(which);
        PdfUpdate update = new(pdf, reader);
        update.Write(id, change(entries).Written);
        return update.Finish();
    }

    public byte[] Catalog(Func<PdfDictionary, PdfDictionary> change) => Object(entries => Is(entries, "Type", "Catalog"), change);

    /// <summary>The first stream like this gets other entries; its bytes stay.</summary>
    public byte[] Stream(Func<PdfDictionary, bool> which, Func<PdfDictionary, PdfDictionary> change)
    {
        var (reader, id, entries) = Find(which);
        PdfUpdate update = new(pdf, reader);
        update.Write(id, $"{change(entries).Written}\nstream\n{Encoding.Latin1.GetString(Packed(reader, id))}\nendstream");
        return update.Finish();
    }

    /// <summary>What the first page draws.</summary>
    public byte[] Contents(Func<string, string> change)
    {
        PdfReader reader = new(pdf);
        var id = (PdfReference)reader.Array(reader.Dictionary(reader.FirstPage())!["Contents"])[0];
        using ZLibStream unzip = new(new MemoryStream(Packed(reader, id)), CompressionMode.Decompress);
        using StreamReader text = new(unzip, Encoding.Latin1);
        var was = text.ReadToEnd();
        var becomes = change(was);
        Assert.NotEqual(was, becomes);
        PdfUpdate update = new(pdf, reader);
        update.Write(id, $"<</Length {becomes.Length.ToString(CultureInfo.InvariantCulture)}>>\nstream\n{becomes}\nendstream");
        return update.Finish();
    }

    /// <summary>A field on the first page, as a seal is one; this one can be seen.</summary>
    public byte[] Field(string more)
    {
        PdfReader reader = new(pdf);
        PdfUpdate update = new(pdf, reader);
        var (page, field) = (reader.FirstPage(), update.Reserve());
        var entries = reader.Dictionary(page)!;
        update.Write(page, entries.With("Annots", new PdfArray(reader.Array(entries["Annots"])).With(field)).Written);
        update.Write(field, $"<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/Rect[9 9 99 99]/F 132{more}>>");
        return update.Finish();
    }

    public static bool Is(PdfDictionary entries, string key, string name) => entries[key] is PdfName { Name: var found } && found == name;

    public static PdfDictionary Without(PdfDictionary entries, string key) => new(entries.Entries.Where(entry => entry.Key != key).ToDictionary(entry => entry.Key, entry => entry.Value));

    (PdfReader, PdfReference, PdfDictionary) Find(Func<PdfDictionary, bool> which)
    {
        PdfReader reader = new(pdf);
        var id = reader.Numbers.Order().Where(number => number > 0).First(number => reader.Object(number) is PdfDictionary entries && which(entries));
        return (reader, new(id, 0), (PdfDictionary)reader.Object(id)!);
    }

    byte[] Packed(PdfReader reader, PdfReference id)
    {
        var from = reader.PlaceOf(id.Number)!.Value;
        from += pdf.AsSpan(from).IndexOf("\nstream\n"u8) + "\nstream\n".Length;
        return pdf[from..(from + (int)((PdfWord)reader.Dictionary(id)!["Length"]!).Number!.Value)];
    }
}
