using Portal.Tests.Support;

namespace Portal.Tests.Documents;

/// <summary>A sealed document and what tools from outside read in it.</summary>
sealed record Sheet(byte[] Bytes)
{
    /// <summary>The text in reading order, with single spaces: where a line ends is the layout's business.</summary>
    public string Text { get; } = string.Join(' ', Tools.RunOn(Bytes, "pdftotext", "{}", "-").Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Seal => Tools.RunOn(Bytes, "pdfsig", "{}").All;

    /// <summary>The files inside, by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Files()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Tools.RunOn(Bytes, "pdfdetach", "-saveall", "-o", folder.FullName, "{}");
            return folder.GetFiles().ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public Sheet Says(params string[] sentences)
    {
        foreach (var sentence in sentences) Assert.Contains(sentence, Text, StringComparison.Ordinal);
        return this;
    }

    public Sheet NeverSays(params string[] sentences)
    {
        foreach (var sentence in sentences) Assert.DoesNotContain(sentence, Text, StringComparison.Ordinal);
        return this;
    }

    /// <summary>The sentences stand in this order.</summary>
    public Sheet SaysInOrder(params string[] sentences)
    {
        var at = -1;
        foreach (var sentence in sentences)
        {
            var next = Text.IndexOf(sentence, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"'{sentence}' is not where it should be in: {Text}");
            at = next;
        }
        return this;
    }
}
