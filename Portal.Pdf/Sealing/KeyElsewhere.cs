using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Pdf.Sealing;

/// <summary>Gives the CMS code of the platform a key that only knows how to sign a hash.</summary>
internal static class KeyElsewhere
{
    public static AsymmetricAlgorithm Of(ISealKey key)
    {
        using var rsa = key.Certificate.GetRSAPublicKey();
        if (rsa is not null)
        {
            return new Rsa(key, rsa);
        }

        using var ecdsa = key.Certificate.GetECDsaPublicKey();
        return ecdsa is not null ? new Ecdsa(key, ecdsa) : throw new CryptographicException("The key is neither an RSA nor an ECDSA key.");
    }

    private sealed class Rsa : RSA
    {
        private readonly ISealKey key;
        private readonly RSAParameters known;

        public Rsa(ISealKey key, RSA open) => (this.key, known, KeySizeValue, LegalKeySizesValue) =
            (key, open.ExportParameters(includePrivateParameters: false), open.KeySize, [new KeySizes(open.KeySize, open.KeySize, 0)]);

        public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) =>
            hashAlgorithm == HashAlgorithmName.SHA256 && padding == RSASignaturePadding.Pkcs1 ? key.SignHash(hash) : throw new NotSupportedException();

        public override RSAParameters ExportParameters(bool includePrivateParameters) => includePrivateParameters ? throw new CryptographicException("The key stays where it is.") : known;

        public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();
    }

    private sealed class Ecdsa : ECDsa
    {
        private readonly ISealKey key;
        private readonly ECParameters known;

        public Ecdsa(ISealKey key, ECDsa open) => (this.key, known, KeySizeValue, LegalKeySizesValue) =
            (key, open.ExportParameters(includePrivateParameters: false), open.KeySize, [new KeySizes(open.KeySize, open.KeySize, 0)]);

        public override byte[] SignHash(byte[] hash) => key.SignHash(hash);

        public override bool VerifyHash(byte[] hash, byte[] signature) => throw new NotSupportedException();

        public override ECParameters ExportParameters(bool includePrivateParameters) => includePrivateParameters ? throw new CryptographicException("The key stays where it is.") : known;
    }
}
