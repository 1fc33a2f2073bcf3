using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Domain.Sweeps.Certificates;

namespace GridMap.Cli.Cover;

/// <summary>How a certificate is to be issued.</summary>
/// <param name="OutPath">The certificate's file.</param>
/// <param name="KeyPath">The key that signs.</param>
/// <param name="IsKeyGiven">Whether the user named it; a key that nobody named lies beside the certificates and is made for the first of them.</param>
/// <param name="Issuer">Who issues it; empty where nobody is named.</param>
/// <param name="EarlierPath">Certificate whose place it takes; null for none.</param>
internal sealed record IssueOptions(string OutPath, string KeyPath, bool IsKeyGiven, string Issuer, string? EarlierPath)
{
    private const int LongestIssuer = 200;
    private const string UsualKey = "sweep-key.pem";

    private static readonly Option<string?> Out = new("--out") { Description = "Write the signed certificate to this file (.json); its page (.html) and the gaps (-gaps.geojson) go beside it." };
    private static readonly Option<string?> Key = new("--key") { Description = $"Private key (PEM) that signs the certificate; by default {UsualKey} beside it, made where there is none yet. With --verify as --public-key." };
    private static readonly Option<string?> IssuedBy = new("--issuer") { Description = "Who issues the certificate, in your own words." };
    private static readonly Option<string?> Supersedes = new("--supersedes") { Description = "Earlier certificate of the area whose place the new one takes." };

    public static IReadOnlyList<Option> All => [Out, Key, IssuedBy, Supersedes];

    /// <summary>The options; null where no certificate is wanted or <paramref name="trouble"/> says what is wrong.</summary>
    public static IssueOptions? Read(ParseResult arguments, out string trouble)
    {
        var (path, key, issuer, supersedes) = (arguments.GetValue(Out), arguments.GetValue(Key), arguments.GetValue(IssuedBy), arguments.GetValue(Supersedes));
        trouble = path is null && (key ?? issuer ?? supersedes) is not null ? "cover: --key, --issuer and --supersedes belong to a certificate; say with --out FILE.json where it goes."
            : issuer?.Length > LongestIssuer ? $"--issuer has at most {LongestIssuer} characters."
            : "";
        return path is null || trouble.Length > 0 ? null : new IssueOptions(path, key ?? Path.Combine(Path.GetDirectoryName(path) ?? "", UsualKey), key is not null, issuer?.Trim() ?? "", supersedes);
    }

    /// <summary>The key that was named; null when none was.</summary>
    public static string? FindKey(ParseResult arguments) => arguments.GetValue(Key);

    /// <summary>The key that signs, and what its owner should know of it.</summary>
    /// <exception cref="CommandFailure">There is no key in the file that was named.</exception>
    public (CertificateKey Key, string? Remark) GetKey()
    {
        if (IsKeyGiven || File.Exists(KeyPath))
        {
            return (KeyFiles.ReadPrivate(KeyPath), KeyFiles.FindOpenness(KeyPath));
        }

        var (publicPath, _) = KeyFiles.Create(KeyPath);
        return (KeyFiles.ReadPrivate(KeyPath), $"{KeyPath}: a new key signs this certificate and those that go beside it; keep it to yourself, and give {publicPath} to everybody who verifies.");
    }

    /// <summary>Id and hash of the earlier certificate; null where none is named. Its signature is not asked: it may be another issuer's.</summary>
    /// <exception cref="CommandFailure">The file is no certificate.</exception>
    public CertificateReference? FindEarlier()
    {
        if (EarlierPath is null)
        {
            return null;
        }

        if (!File.Exists(EarlierPath))
        {
            throw new CommandFailure($"{EarlierPath}: there is no such file.");
        }

        var bytes = File.ReadAllBytes(EarlierPath);
        try
        {
            using var document = CanonicalJson.Parse(bytes);
            return new CertificateReference(document.RootElement.GetProperty("certificateId").GetGuid(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new CommandFailure($"{EarlierPath}: the file is no certificate of sweep.", broken);
        }
    }
}
