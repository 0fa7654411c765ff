using System.Text;

namespace Portal.Pdf.Scans;

/// <summary>One word of a PDF file and where it stands: a name with its escapes undone, a string by its inside, or anything else as it is.</summary>
internal readonly record struct PdfToken(char Kind, string Text, int From, int To);

/// <summary>
/// Reads the words of a PDF file one by one, without asking whether they make sense together: what a lenient reader might still
/// understand must be seen. Ends with the file.
/// </summary>
internal sealed class PdfTokens(byte[] data, int start)
{
    public const char Name = '/', Literal = '(', Hexadecimal = '<', Word = 'w', End = '\0';

    private int at = start;

    public int At => at;

    public PdfToken Next()
    {
        SkipSpace();
        if (at >= data.Length)
        {
            return new(End, "", at, at);
        }

        var from = at;
        switch ((char)data[at])
        {
            case '/':
                at++;
                return new(Name, Unescaped(Regular()), from, at);
            case '(':
                SkipLiteral();
                return new(Literal, "", from + 1, Math.Max(from + 1, at - 1));
            case '<' when at + 1 >= data.Length || data[at + 1] != '<':
                var end = data.AsSpan(at).IndexOf((byte)'>');
                at = end < 0 ? data.Length : at + end + 1;
                return new(Hexadecimal, "", from + 1, Math.Max(from + 1, at - 1));
            case '<' or '>' when at + 1 < data.Length && data[at + 1] == data[at]:
                at += 2;
                return new(Word, Encoding.Latin1.GetString(data, from, 2), from, at);
            case '[' or ']' or '{' or '}' or ')' or '>':
                at++;
                return new(Word, Encoding.Latin1.GetString(data, from, 1), from, at);
            default:
                return new(Word, Regular(), from, at);
        }
    }

    /// <summary>Where a stream begins: behind the end of the line of its word.</summary>
    public int AfterLineEnd()
    {
        at += at < data.Length && data[at] == '\r' ? 1 : 0;
        at += at < data.Length && data[at] == '\n' ? 1 : 0;
        return at;
    }

    private string Regular()
    {
        var from = at;
        while (at < data.Length && !IsSpace(data[at]) && !"()<>[]{}/%".Contains((char)data[at], StringComparison.Ordinal))
        {
            at++;
        }

        return Encoding.Latin1.GetString(data, from, at - from);
    }

    /// <summary>Strings may hold parentheses in pairs, and others behind a backslash.</summary>
    private void SkipLiteral()
    {
        var open = 0;
        do
        {
            open += data[at] switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            at += data[at] == '\\' ? 2 : 1;
        }
        while (open > 0 && at < data.Length);
        at = Math.Min(at, data.Length);
    }

    private void SkipSpace()
    {
        while (at < data.Length && (IsSpace(data[at]) || data[at] == '%'))
        {
            if (data[at++] == '%')
            {
                while (at < data.Length && data[at] is not (byte)'\n' and not (byte)'\r')
                {
                    at++;
                }
            }
        }
    }

    /// <summary>"J#61vaScript" is "JavaScript" (ISO 32000-1, 7.3.5).</summary>
    public static string Unescaped(string name)
    {
        if (!name.Contains('#', StringComparison.Ordinal))
        {
            return name;
        }

        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '#' && i + 2 < name.Length && char.IsAsciiHexDigit(name[i + 1]) && char.IsAsciiHexDigit(name[i + 2]))
            {
                text.Append((char)Convert.ToByte(name.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                text.Append(name[i]);
            }
        }

        return text.ToString();
    }

    private static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;
}
