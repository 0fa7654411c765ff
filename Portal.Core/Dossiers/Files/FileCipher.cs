using System.Security.Cryptography;

namespace Portal.Core.Dossiers;

/// <summary>The keys of the data folder, which close the key of each file. Where they come from is the host's business.</summary>
public interface IFileKeys
{
    /// <summary>Closes a file's key.</summary>
    byte[] Wrap(byte[] key);

    /// <summary>Opens a file's key; null when the keys of the data folder do not open it.</summary>
    byte[]? Unwrap(byte[] wrapped);
}

/// <summary>AES-256-GCM over a whole file, bound to what it belongs to: bytes that were moved to another item or document do not open.</summary>
static class FileCipher
{
    internal const int KeySize = 32;

    static int NonceSize => AesGcm.NonceByteSizes.MaxSize;

    static int TagSize => AesGcm.TagByteSizes.MaxSize;

    internal static byte[] Close(ReadOnlySpan<byte> file, byte[] key, Guid belongsTo)
    {
        var closed = new byte[NonceSize + TagSize + file.Length];
        var nonce = closed.AsSpan(0, NonceSize);
        var tag = closed.AsSpan(NonceSize, TagSize);
        RandomNumberGenerator.Fill(nonce);
        using AesGcm cipher = new(key, TagSize);
        cipher.Encrypt(nonce, file, closed.AsSpan(NonceSize + TagSize), tag, belongsTo.ToByteArray());
        return closed;
    }

    /// <summary>Null when a single bit is another one.</summary>
    internal static byte[]? Open(ReadOnlySpan<byte> closed, byte[] key, Guid belongsTo)
    {
        if (closed.Length < NonceSize + TagSize) return null;
        var opened = new byte[closed.Length - NonceSize - TagSize];
        using AesGcm cipher = new(key, TagSize);
        try
        {
            cipher.Decrypt(closed[..NonceSize], closed[(NonceSize + TagSize)..], closed.Slice(NonceSize, TagSize), opened, belongsTo.ToByteArray());
            return opened;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
