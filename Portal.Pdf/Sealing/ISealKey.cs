using System.Security.Cryptography.X509Certificates;

namespace Portal.Pdf;

/// <summary>
/// A key that seals, wherever it lies: in a PKCS#12 file (<see cref="SealKey"/>), in a hardware module, or with a service that signs
/// what it is sent. Only a hash goes there. May be used by many threads at once.
/// </summary>
public interface ISealKey
{
    /// <summary>The certificate that says whose key it is: RSA or ECDSA.</summary>
    X509Certificate2 Certificate { get; }

    /// <summary>The certificates that vouch for it, its own among them, as far as they came with the key.</summary>
    IReadOnlyList<X509Certificate2> Chain { get; }

    /// <summary>Signs a hash of SHA-256: PKCS#1 v1.5 for an RSA key; r and s one after another for an ECDSA key.</summary>
    byte[] SignHash(byte[] sha256);
}
