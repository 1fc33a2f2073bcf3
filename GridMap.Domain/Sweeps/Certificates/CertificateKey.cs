using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;

namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>A key that signs certificates of sweep, or the public half of one that checks them: ECDSA on P-256 with SHA-256.</summary>
public sealed class CertificateKey : IDisposable
{
    /// <summary>Name of the algorithm, as in JSON Web Signatures.</summary>
    public const string Algorithm = "ES256";

    private const int SignatureBytes = 64;

    // Order of the curve's group (SEC 2, secp256r1). With (r, s) also (r, order − s) is a signature: only the lower one counts, or a stranger could make a second file out of one.
    private static readonly BigInteger Order = BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);

    private readonly ECDsa _key;

    private CertificateKey(ECDsa key, bool isPrivate)
    {
        (_key, IsPrivate) = (key, isPrivate);
        Id = Base64Url.EncodeToString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>SHA-256 of the public half's SubjectPublicKeyInfo, base64url without padding, 43 characters.</summary>
    public string Id { get; }

    /// <summary>True when it can sign.</summary>
    public bool IsPrivate { get; }

    /// <summary>Makes a new key; no two are alike.</summary>
    public static CertificateKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256), isPrivate: true);

    /// <summary>Reads a key from PEM text: PKCS #8, SEC 1 or SubjectPublicKeyInfo, not encrypted.</summary>
    /// <exception cref="FormatException">It is no such key; the message says what it is instead, as the end of a sentence.</exception>
    public static CertificateKey Import(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        if (!PemEncoding.TryFind(pem, out var found))
        {
            throw new FormatException("holds no key in PEM form (-----BEGIN …).");
        }

        var label = pem[found.Label];
        var isPrivate = label is "PRIVATE KEY" or "EC PRIVATE KEY";
        if (!isPrivate && label != "PUBLIC KEY")
        {
            throw new FormatException(label == "ENCRYPTED PRIVATE KEY" ? "is encrypted; decrypt it first (openssl pkey -in FILE -out FILE)." : $"holds a {label}, not a key.");
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value != "1.2.840.10045.3.1.7")
            {
                throw new FormatException("is not on the curve P-256.");
            }

            return new CertificateKey(key, isPrivate);
        }
        catch (Exception broken) when (broken is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new FormatException("is no ECDSA key on the curve P-256.", broken);
        }
        catch (FormatException)
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>The private half as PKCS #8 PEM.</summary>
    /// <exception cref="CryptographicException">There is none.</exception>
    public string ExportPrivatePem() => _key.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>The public half as SubjectPublicKeyInfo PEM.</summary>
    public string ExportPublicPem() => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>Signs bytes.</summary>
    /// <returns>r and s of 32 bytes each (IEEE P1363), base64url without padding. Another one each time.</returns>
    /// <exception cref="CryptographicException">The key is public.</exception>
    public string Sign(ReadOnlySpan<byte> bytes)
    {
        var signature = _key.SignData(bytes, HashAlgorithmName.SHA256);
        var s = new BigInteger(signature.AsSpan(SignatureBytes / 2), isUnsigned: true, isBigEndian: true);
        if (s > Order / 2)
        {
            var lower = (Order - s).ToByteArray(isUnsigned: true, isBigEndian: true);
            signature.AsSpan(SignatureBytes / 2).Clear();
            lower.CopyTo(signature, SignatureBytes - lower.Length);
        }

        return Base64Url.EncodeToString(signature);
    }

    /// <summary>True when the signature is this key's, over just these bytes, and written in the one form of <see cref="Sign"/>.</summary>
    public bool IsSignature(ReadOnlySpan<byte> bytes, string signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var decoded = new byte[SignatureBytes];
        // The last character has bits to spare and the decoder passes over blanks: what does not come back the same is not taken.
        return Base64Url.GetMaxDecodedLength(signature.Length) <= SignatureBytes + 2
            && Base64Url.IsValid(signature, out var length) && length == SignatureBytes
            && Base64Url.TryDecodeFromChars(signature, decoded, out _)
            && Base64Url.EncodeToString(decoded) == signature
            && new BigInteger(decoded.AsSpan(SignatureBytes / 2), isUnsigned: true, isBigEndian: true) <= Order / 2
            && _key.VerifyData(bytes, decoded, HashAlgorithmName.SHA256);
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
