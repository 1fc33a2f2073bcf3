using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Domain.Sweeps.Certificates;

namespace GridMap.Cli.Cover;

/// <summary>How a certificate is to be issued.</summary>
/// <param name="OutPath">The certificate's file.</param>
/// <param name="KeyPath">The key that signs.</param>
/// <param name="Issuer">Who issues it; empty where nobody is named.</param>
/// <param name="EarlierPath">Certificate whose place it takes; null for none.</param>
internal sealed record IssueOptions(string OutPath, string KeyPath, string Issuer, string? EarlierPath)
{
    private const int LongestIssuer = 200;

    private static readonly Option<string?> Out = new("--out") { Description = "Write the signed certificate to this file (.json); its page (.html) and the gaps (-gaps.geojson) go beside it." };
    private static readonly Option<string?> Key = new("--key") { Description = "Private key (PEM) that signs the certificate." };
    private static readonly Option<string?> IssuedBy = new("--issuer") { Description = "Who issues the certificate, in your own words." };
    private static readonly Option<string?> Supersedes = new("--supersedes") { Description = "Earlier certificate of the area whose place the new one takes." };

    public static IReadOnlyList<Option> All => [Out, Key, IssuedBy, Supersedes];

    /// <summary>The options; null where no certificate is wanted or <paramref name="trouble"/> says what is wrong.</summary>
    public static IssueOptions? Read(ParseResult arguments, out string trouble)
    {
        var (path, key, issuer, supersedes) = (arguments.GetValue(Out), arguments.GetValue(Key), arguments.GetValue(IssuedBy), arguments.GetValue(Supersedes));
        trouble = path is null && (key ?? issuer ?? supersedes) is not null ? "cover: --key, --issuer and --supersedes belong to a certificate; say with --out FILE.json where it goes."
            : path is not null && key is null ? "cover: --out writes a signed certificate; give the private key with --key FILE (make one with --new-key FILE)."
            : issuer?.Length > LongestIssuer ? $"--issuer has at most {LongestIssuer} characters."
            : "";
        return path is null || key is null || trouble.Length > 0 ? null : new IssueOptions(path, key, issuer?.Trim() ?? "", supersedes);
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
