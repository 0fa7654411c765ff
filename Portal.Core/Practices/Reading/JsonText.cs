using System.Text;
using System.Text.Json;

namespace Portal.Core.Practices;

/// <summary>From bytes to JSON, with one problem in words when that fails.</summary>
static class JsonText
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static JsonDocument? Read(ReadOnlyMemory<byte> bytes, out Breach? breach)
    {
        breach = null;
        try
        {
            var text = Strict.GetString(bytes.Span).TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(text))
            {
                breach = FileWords.Empty;
                return null;
            }

            HalfCharacters(text);
            return JsonDocument.Parse(text);
        }
        catch (DecoderFallbackException)
        {
            breach = FileWords.NotUtf8;
        }
        catch (JsonException broken)
        {
            breach = FileWords.NotJson(broken.LineNumber + 1);
        }
        catch (InvalidOperationException)
        {
            breach = FileWords.HalfCharacter;
        }

        return null;
    }

    /// <summary>An escape such as <c>\ud83d</c> alone is half a character: valid JSON, but no text.</summary>
    static void HalfCharacters(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                reader.GetString();
            }
        }
    }
}
