using System.Text;
using System.Text.Json;

namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>The certificate's file: signed canonical JSON, checked by its bytes.</summary>
public static class CertificateFile
{
    /// <summary>The file, signed.</summary>
    /// <returns>Canonical JSON (RFC 8785), UTF-8 without a line end. The signature is over the same text without <c>signature.value</c>.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key is public.</exception>
    public static byte[] Sign(SweepCertificate certificate, CertificateKey key)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(key);
        return CertificateWriter.Write(certificate, key.Id, key.Sign(CertificateWriter.Write(certificate, key.Id, signature: null)));
    }

    /// <summary>Checks a file against the keys that its reader trusts.</summary>
    /// <param name="file">Every byte of it.</param>
    /// <param name="trusted">Keys of issuers; the public half is enough.</param>
    public static CertificateCheck Check(ReadOnlyMemory<byte> file, IReadOnlyList<CertificateKey> trusted)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        try
        {
            using var document = CanonicalJson.Parse(file);
            return FindDifference(file.Span, CanonicalJson.Write(document.RootElement)) is { } place
                ? Refuse("certificate.notCanonical", ("byte", place))
                : Check(file, document.RootElement, trusted);
        }
        catch (JsonException broken)
        {
            return Refuse("certificate.notJson", ("detail", broken.Message.ReplaceLineEndings(" ")));
        }
    }

    private static CertificateCheck Check(ReadOnlyMemory<byte> file, JsonElement root, IReadOnlyList<CertificateKey> trusted)
    {
        if (Text(root, "format") != CertificateWriter.Format)
        {
            return Refuse("certificate.notOne");
        }

        if (!root.TryGetProperty("version", out var version) || version.ValueKind is not JsonValueKind.Number || version.GetDouble() != CertificateWriter.Version)
        {
            return Refuse("certificate.version", ("version", version.ToString()), ("known", CertificateWriter.Version));
        }

        if (!root.TryGetProperty("signature", out var signature) || Text(signature, "keyId") is not { } keyId || Text(signature, "value") is not { } value
            || Text(signature, "algorithm") != CertificateKey.Algorithm)
        {
            return Refuse("certificate.unsigned", ("algorithm", CertificateKey.Algorithm));
        }

        if (trusted.FirstOrDefault(key => key.Id == keyId) is not { } key)
        {
            return Refuse("certificate.unknownKey", ("keyId", keyId), ("trusted", string.Join(", ", trusted.Select(one => one.Id))));
        }

        // In canonical form the value is the last member of the signature, and its text stands in the file as it is.
        var member = Encoding.UTF8.GetBytes($",\"value\":\"{value}\"}}");
        var at = file.Span.LastIndexOf(member);
        if (at < 0 || !key.IsSignature([.. file.Span[..at], .. "}"u8, .. file.Span[(at + member.Length)..]], value))
        {
            return Refuse("certificate.changed", ("keyId", keyId));
        }

        return Read(root) is { } certificate && file.Span.SequenceEqual(CertificateWriter.Write(certificate, keyId, value))
            ? new CertificateCheck.Genuine(certificate, keyId)
            : Refuse("certificate.contradicts");
    }

    private static SweepCertificate? Read(JsonElement root)
    {
        try
        {
            return CertificateReader.Read(root);
        }
        catch (Exception foreign) when (foreign is InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            // Signed with a trusted key, but not by this software: nothing of it can be relied on.
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static int? FindDifference(ReadOnlySpan<byte> file, ReadOnlySpan<byte> canonical)
    {
        var same = file.CommonPrefixLength(canonical);
        return same == file.Length && same == canonical.Length ? null : same;
    }

    private static CertificateCheck.Refused Refuse(string key, params ReadOnlySpan<(string Name, object Value)> arguments) => new(Phrase.Of(key, arguments));
}
