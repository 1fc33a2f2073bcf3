using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Cli.Plan;
using GridMap.Domain.Sweeps.Certificates;

namespace GridMap.Cli.Cover;

/// <summary><c>gridmap cover --verify</c>: offline, with the issuer's public key; with the photos at hand their hashes too.</summary>
internal static class VerifyRun
{
    private const int NamedFiles = 5;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>0 when the certificate is genuine and no photo differs, else 1.</returns>
    /// <exception cref="CommandFailure">A file cannot be read.</exception>
    public static async Task<int> RunAsync(string path, IReadOnlyList<string> keyPaths, string? photos, bool isJson, VerbContext context, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailure($"{path}: there is no such file.");
        }

        var keys = new List<CertificateKey>();
        try
        {
            keys.AddRange(keyPaths.Select(KeyFiles.Read));
            return CertificateFile.Check(await File.ReadAllBytesAsync(path, cancellation), keys) switch
            {
                CertificateCheck.Genuine genuine => await TellAsync(path, genuine, photos, isJson, context, cancellation),
                CertificateCheck.Refused refused => await RefuseAsync(path, refused, isJson, context),
                _ => throw new InvalidOperationException("Unknown outcome."),
            };
        }
        finally
        {
            keys.ForEach(key => key.Dispose());
        }
    }

    private static async Task<int> RefuseAsync(string path, CertificateCheck.Refused refused, bool isJson, VerbContext context)
    {
        if (isJson)
        {
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(new { isGenuine = false, reason = refused.Reason.Key, arguments = refused.Reason.Arguments }, Json));
        }

        throw new CommandFailure($"{path}: {PhraseText.Of(refused.Reason)}");
    }

    private static async Task<int> TellAsync(string path, CertificateCheck.Genuine genuine, string? photos, bool isJson, VerbContext context, CancellationToken cancellation)
    {
        var certificate = genuine.Certificate;
        var inputs = certificate.Proof.Inputs;
        var audit = photos is null ? null : await ProgressLine.RunAsync(
            context.Errors, "hashing", inputs.Count, "files", progress => InputAudit.RunAsync(photos, inputs, progress, cancellation));
        await context.Output.WriteLineAsync(isJson
            ? JsonSerializer.Serialize(
                new
                {
                    isGenuine = true,
                    certificateId = certificate.Id,
                    genuine.KeyId,
                    certificate.Issuer,
                    issuedAt = certificate.IssuedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    area = certificate.Proof.AreaName,
                    certificate.IsComplete,
                    cells = certificate.Cells.Count,
                    certificate.MissingSquareMetres,
                    certificate.UncheckedSquareMetres,
                    inputs = audit is null ? null : new { audit.Same, audit.Different, audit.Missing },
                },
                Json)
            : Sentence(path, certificate, genuine.KeyId, audit));
        if (audit is null or { IsClean: true })
        {
            return GridMapCommand.Done;
        }

        throw new CommandFailure($"{photos}: not what the certificate rests on."
            + (audit.Different.Count > 0 ? $" {audit.Different.Count} differ: {Names(audit.Different)}." : "")
            + (audit.Missing.Count > 0 ? $" {audit.Missing.Count} are missing: {Names(audit.Missing)}." : ""));
    }

    private static string Sentence(string path, SweepCertificate certificate, string keyId, InputAudit? audit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{path}: genuine. Signed with {keyId}, issued {certificate.IssuedAt:yyyy-MM-dd HH:mm} UTC by {(certificate.Issuer.Length > 0 ? certificate.Issuer : "an issuer without a name")}.\n"
        + $"{certificate.Proof.AreaName}: {(certificate.IsComplete ? "complete" : "not complete")}; of {certificate.Cells.Count} cells {certificate.Count(CellState.Whole)} whole, {certificate.Count(CellState.Gaps)} with gaps, "
        + $"{certificate.Count(CellState.Unseen)} unseen, {certificate.Count(CellState.Unflyable)} unflyable; {certificate.MissingSquareMetres:0.##} m² missing, {certificate.UncheckedSquareMetres:0.##} m² not checked on foot.")
        + (audit is null ? "" : $"\n{audit.Same} of {certificate.Proof.Inputs.Count} files are the same.");

    private static string Names(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(NamedFiles)) + (names.Count > NamedFiles ? $" and {names.Count - NamedFiles} more" : "");
}
