using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Portal.Core.Dossiers;

namespace Portal.Web.Dossiers;

/// <summary>Closes the keys of files with the keys in the data folder. They turn over by themselves; an old one still opens what it closed.</summary>
sealed class FileKeys(IDataProtectionProvider keys) : IFileKeys
{
    readonly IDataProtector own = keys.CreateProtector("Portal.Dossiers.Files.v1");

    public byte[] Wrap(byte[] key) => own.Protect(key);

    public byte[]? Unwrap(byte[] wrapped)
    {
        try
        {
            return own.Unprotect(wrapped);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
