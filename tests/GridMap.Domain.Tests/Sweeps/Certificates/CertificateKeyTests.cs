using System.Security.Cryptography;
using System.Text;
using GridMap.Domain.Sweeps.Certificates;

namespace GridMap.Domain.Tests.Sweeps.Certificates;

public sealed class CertificateKeyTests
{
    // Appendix A.2.5 of RFC 6979, as PKCS #8 would hold its public half.
    private const string KnownPublic = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Z5A/4QCLi8maQa6elWKLxk8vGyDC1+n1F3o8KU1EYimQ==
        -----END PUBLIC KEY-----
        """;

    [Fact]
    public void Sign_ManyTimes_IsTheLowerOfBothAndVerifies()
    {
        using var key = CertificateKey.Create();
        using var again = CertificateKey.Import(key.ExportPrivatePem());
        for (var i = 0; i < 60; i++)
        {
            var bytes = Encoding.UTF8.GetBytes($"bytes {i}");
            var signature = again.Sign(bytes);
            Assert.Equal(86, signature.Length);
            Assert.True(key.IsSignature(bytes, signature));
            Assert.False(key.IsSignature([.. bytes, 0], signature));
            Assert.False(key.IsSignature(bytes, signature + " "));
            Assert.False(key.IsSignature(bytes, signature + "=="));
        }
    }

    [Fact]
    public void Id_IsTheThumbprintOfThePublicKeyInfo()
    {
        using var key = CertificateKey.Create();
        using var plain = ECDsa.Create();
        plain.ImportFromPem(key.ExportPublicPem());

        Assert.Equal(Convert.ToBase64String(SHA256.HashData(plain.ExportSubjectPublicKeyInfo())).TrimEnd('=').Replace('+', '-').Replace('/', '_'), key.Id);
    }

    [Theory]
    [InlineData("", "holds no key in PEM form (-----BEGIN …).")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "holds a CERTIFICATE, not a key.")]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----", "is encrypted; decrypt it first (openssl pkey -in FILE -out FILE).")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "is no ECDSA key on the curve P-256.")]
    public void Import_WhatIsNoKey_SaysWhatItIs(string pem, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<FormatException>(() => CertificateKey.Import(pem)).Message);

    [Fact]
    public void Import_KeyOnAnotherCurve_IsRefused()
    {
        using var wider = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Equal("is not on the curve P-256.", Assert.Throws<FormatException>(() => CertificateKey.Import(wider.ExportPkcs8PrivateKeyPem())).Message);
    }

    [Fact]
    public void IsSignature_VectorOfRfc6979_Verifies()
    {
        using var key = CertificateKey.Import(KnownPublic);
        // "sample" with SHA-256; s is the lower one's complement there, so both halves of the rule are seen.
        var r = Convert.FromHexString("EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716");
        var s = Convert.FromHexString("F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8");
        var order = Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");
        var lower = new System.Numerics.BigInteger(order, isUnsigned: true, isBigEndian: true) - new System.Numerics.BigInteger(s, isUnsigned: true, isBigEndian: true);

        Assert.False(key.IsSignature("sample"u8, System.Buffers.Text.Base64Url.EncodeToString([.. r, .. s])));
        Assert.True(key.IsSignature("sample"u8, System.Buffers.Text.Base64Url.EncodeToString([.. r, .. lower.ToByteArray(isUnsigned: true, isBigEndian: true).AsSpan()])));
    }
}
