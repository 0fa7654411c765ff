using System.Formats.Asn1;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Pdf;

/// <summary>
/// Asks a server for timestamps and believes none that was not checked: what it is about, the nonce, the policy, the signature and the
/// purpose of its certificate. Only a hash leaves. Never throws for what a server does.
/// </summary>
public sealed class TimestampServer(HttpClient http, TimestampSettings settings)
{
    private const int NonceSize = 16, Largest = 64 * 1024;

    /// <summary>A timestamp over a hash of SHA-256.</summary>
    public async Task<TimestampAnswer> Stamp(byte[] sha256, CancellationToken stop = default)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);

        // A number that is positive and has no zero in front: it comes back as it went.
        nonce[0] = (byte)((nonce[0] & 0x3F) | 0x40);
        var request = Rfc3161TimestampRequest.CreateFromHash(
            sha256, HashAlgorithmName.SHA256, settings.Policy is null ? null : new Oid(settings.Policy), nonce, requestSignerCertificates: true);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(settings.Patience);
        try
        {
            var answer = await Ask(request.Encode(), patience.Token).ConfigureAwait(false);
            return answer is null ? TimestampAnswer.None(TimestampTrouble.Unreachable) : Judge(answer, sha256, nonce);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return TimestampAnswer.None(TimestampTrouble.TooSlow);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return TimestampAnswer.None(TimestampTrouble.Unreachable);
        }
    }

    private async Task<byte[]?> Ask(byte[] query, CancellationToken stop)
    {
        using var content = new ByteArrayContent(query);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var message = new HttpRequestMessage(HttpMethod.Post, settings.Address) { Content = content };
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        return response.IsSuccessStatusCode ? await Sealing.Bounded.Read(response.Content, Largest, stop).ConfigureAwait(false) : null;
    }

    private TimestampAnswer Judge(byte[] answer, byte[] sha256, byte[] nonce)
    {
        byte[] encoded = [];
        try
        {
            // RFC 3161, 2.4.2: the status first; 0 and 1 come with a token.
            var response = new AsnReader(answer, AsnEncodingRules.BER).ReadSequence();
            if (!response.ReadSequence().TryReadInt32(out var status) || status is not (0 or 1))
            {
                return TimestampAnswer.None(TimestampTrouble.Refused);
            }

            encoded = response.ReadEncodedValue().ToArray();
            return Rfc3161TimestampToken.TryDecode(encoded, out var token, out var length) && length == encoded.Length
                ? Judge(token, encoded, sha256, nonce)
                : TimestampAnswer.None(Unread(encoded));
        }
        catch (Exception e) when (Sealing.Hostile.Is(e))
        {
            return TimestampAnswer.None(Unread(encoded));
        }
    }

    /// <summary>The platform reads no token of which the signature does not hold: it is told from what is no token at all.</summary>
    private static TimestampTrouble Unread(byte[] encoded)
    {
        try
        {
            return string.Equals(Sealing.SealCertificates.Decode(encoded).ContentInfo.ContentType.Value, "1.2.840.113549.1.9.16.1.4", StringComparison.Ordinal)
                ? TimestampTrouble.WrongSignature
                : TimestampTrouble.Unreadable;
        }
        catch (Exception e) when (Sealing.Hostile.Is(e))
        {
            return TimestampTrouble.Unreadable;
        }
    }

    private TimestampAnswer Judge(Rfc3161TimestampToken token, byte[] encoded, byte[] sha256, byte[] nonce)
    {
        var info = token.TokenInfo;
        if (!string.Equals(info.HashAlgorithmId.Value, Sealing.SealCms.Sha256, StringComparison.Ordinal) || !info.GetMessageHash().Span.SequenceEqual(sha256))
        {
            return TimestampAnswer.None(TimestampTrouble.WrongImprint);
        }

        if (info.GetNonce() is not { } back || !back.Span.SequenceEqual(nonce))
        {
            return TimestampAnswer.None(TimestampTrouble.WrongNonce);
        }

        if (settings.Policy is { } policy && !string.Equals(info.PolicyId.Value, policy, StringComparison.Ordinal))
        {
            return TimestampAnswer.None(TimestampTrouble.WrongPolicy);
        }

        // The platform checks the certificate's purpose, its validity at that time, and that the token names it.
        return token.VerifySignatureForHash(sha256, HashAlgorithmName.SHA256, out var certificate)
            ? new TimestampAnswer(encoded, info.Timestamp, certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false), Trouble: null)
            : TimestampAnswer.None(TimestampTrouble.WrongSignature);
    }
}
