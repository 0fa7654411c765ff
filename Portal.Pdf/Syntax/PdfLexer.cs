using System.Globalization;
using System.Text;

namespace Portal.Pdf.Syntax;

/// <summary>Reads values from a place in a file. What it does not understand is an <see cref="InvalidDataException"/>.</summary>
internal sealed class PdfLexer
{
    private const int Deepest = 50, MostValues = 1_000_000;
    private readonly byte[] data;
    private readonly int end;
    private int at, values;

    /// <summary>Reads from a place, and never beyond an end.</summary>
    public PdfLexer(byte[] data, int at, int end)
    {
        this.data = data;
        this.end = end;
        this.at = at >= 0 && at <= end ? at : throw new InvalidDataException("The file points outside itself.");
    }

    /// <summary>Where the reading stands.</summary>
    public int At => at;

    public PdfValue Value(int depth = 0)
    {
        SkipSpace();
        return Peek() switch
        {
            _ when depth > Deepest => throw Wrong("nested too deeply"),
            _ when ++values > MostValues => throw Wrong("too many values"),
            '/' => new PdfName(Regular(from: 1)),
            '[' => Array(depth),
            '(' => Literal(),
            '<' when at + 1 < end && data[at + 1] == '<' => Dictionary(depth),
            '<' => Hexadecimal(),
            _ => WordOrReference(),
        };
    }

    /// <summary>The next word, which has to be this one.</summary>
    public void Expect(string word)
    {
        if (!string.Equals(Word(), word, StringComparison.Ordinal))
        {
            throw Wrong($"no '{word}'");
        }
    }

    /// <summary>True when this word comes next; it is then read.</summary>
    public bool Follows(string word)
    {
        var before = at;
        if (string.Equals(Word(), word, StringComparison.Ordinal))
        {
            return true;
        }

        at = before;
        return false;
    }

    /// <summary>Goes past the bytes of a stream and its last word, and gives where they begin; the first word was read.</summary>
    public int SkipStream(long length)
    {
        at += Peek() == '\r' ? 1 : 0;
        at += Peek() == '\n' ? 1 : throw Wrong("no start of a stream");
        var from = at;
        at = length >= 0 && length <= end - at ? at + (int)length : throw Wrong("a stream longer than the file");
        Expect("endstream");
        return from;
    }

    /// <summary>Goes past the mark that ends a revision, and gives the place behind it and the end of its line.</summary>
    public int EndOfFileMark()
    {
        for (; at < end && IsSpace(data[at]); at++)
        {
        }

        at = data.AsSpan(at, end - at).StartsWith("%%EOF"u8) ? at + 5 : throw Wrong("no end of a revision");
        at += at < end && data[at] == '\r' ? 1 : 0;
        at += at < end && data[at] == '\n' ? 1 : 0;
        return at;
    }

    public string Word()
    {
        SkipSpace();
        return Regular(from: 0);
    }

    public int Integer() => int.TryParse(Word(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong("no number");

    private PdfValue WordOrReference()
    {
        var word = Word();
        if (word.Length == 0)
        {
            throw Wrong("no value");
        }

        var after = at;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(Word(), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            && string.Equals(Word(), "R", StringComparison.Ordinal))
        {
            return new PdfReference(number, generation);
        }

        at = after;
        return new PdfWord(word);
    }

    private PdfArray Array(int depth)
    {
        var items = new List<PdfValue>();
        for (at++, SkipSpace(); Peek() != ']'; SkipSpace())
        {
            items.Add(Value(depth + 1));
        }

        at++;
        return new PdfArray(items);
    }

    private PdfDictionary Dictionary(int depth)
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        for (at += 2, SkipSpace(); Peek() != '>'; SkipSpace())
        {
            // A key that stands twice is read in two ways by two readers: not here.
            if (Value(depth + 1) is not PdfName key || !entries.TryAdd(key.Name, Value(depth + 1)))
            {
                throw Wrong("no clear dictionary");
            }
        }

        at++;
        at += Peek() == '>' ? 1 : throw Wrong("no end of a dictionary");
        return new PdfDictionary(entries);
    }

    private PdfString Hexadecimal()
    {
        var (start, digits) = (at, new StringBuilder());
        for (at++; Peek() != '>'; at++)
        {
            if (!IsSpace(data[at]))
            {
                digits.Append(char.IsAsciiHexDigit((char)data[at]) ? (char)data[at] : throw Wrong("no hexadecimal string"));
            }
        }

        at++;
        return new PdfString(Convert.FromHexString(digits.Length % 2 == 0 ? digits.ToString() : digits.Append('0').ToString()), start, at);
    }

    private PdfString Literal()
    {
        var (start, bytes, open) = (at, new List<byte>(), 1);
        for (at++; open > 0; at++)
        {
            var c = Peek();
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '\\')
            {
                Escape(bytes);
            }
            else if (open > 0)
            {
                bytes.Add((byte)c);
            }
        }

        return new PdfString([.. bytes], start, at);
    }

    private void Escape(List<byte> bytes)
    {
        at++;
        var c = Peek();
        if (c is >= '0' and <= '7')
        {
            var value = 0;
            for (var n = 0; n < 3 && Peek() is >= '0' and <= '7'; n++, at++)
            {
                value = (value * 8) + (Peek() - '0');
            }

            at--;
            bytes.Add((byte)value);
        }
        else if (c is not '\n' and not '\r')
        {
            bytes.Add((byte)(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => c }));
        }
    }

    private string Regular(int from)
    {
        at += from;
        var start = at;
        while (at < end && !IsSpace(data[at]) && !"()<>[]{}/%".Contains((char)data[at], StringComparison.Ordinal))
        {
            at++;
        }

        return Encoding.Latin1.GetString(data, start, at - start);
    }

    private void SkipSpace()
    {
        while (at < end && (IsSpace(data[at]) || data[at] == '%'))
        {
            if (data[at] == '%')
            {
                while (at < end && data[at] is not (byte)'\n' and not (byte)'\r')
                {
                    at++;
                }
            }
            else
            {
                at++;
            }
        }
    }

    private char Peek() => at >= 0 && at < end ? (char)data[at] : throw Wrong("unexpected end");

    private static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private InvalidDataException Wrong(string what) => new(FormattableString.Invariant($"Not readable as PDF at byte {at}: {what}."));
}
