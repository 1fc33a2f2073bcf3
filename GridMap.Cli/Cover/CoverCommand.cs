using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Cli.Plan;
using GridMap.Domain.Sweeps.Certificates;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Cli.Cover;

/// <summary><c>gridmap cover</c>: what a flight really showed, cell by cell; the signed certificate of it; and checking one.</summary>
internal static class CoverCommand
{
    private static readonly Option<string?> NewKey = new("--new-key") { Description = "Make a key that signs certificates: the private one in this file, the public one beside it (.pub.pem)." };
    private static readonly Option<string?> Verify = new("--verify") { Description = "Check a certificate, offline; with --photos or --orthophoto the files it rests on too." };
    private static readonly Option<string[]> PublicKey = new("--public-key") { Description = "With --verify: public key (PEM) of an issuer that you trust; may be given several times.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document." };

    public static Command Create()
    {
        var command = new Command("cover", "Say what a flight really showed of an area, cell by cell, from its photos or its orthophoto; issue a signed certificate of it, or verify one.");
        foreach (var option in CoverOptions.All.Concat(IssueOptions.All).Concat(Reflight.All).Concat([NewKey, Verify, PublicKey, Json]))
        {
            command.Add(option);
        }

        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        if (context.Arguments.GetValue(NewKey) is { } keyPath)
        {
            var (publicPath, keyId) = KeyFiles.Create(keyPath);
            await context.Output.WriteLineAsync($"{keyPath}: the private key; keep it to yourself.\n{publicPath}: the public key, for everybody who verifies.\n{keyId}: the key's id, as certificates name it.");
            return GridMapCommand.Done;
        }

        if (context.Arguments.GetValue(Verify) is { } certificatePath)
        {
            string[] keys = [.. context.Arguments.GetValue(PublicKey) ?? [], .. IssueOptions.FindKey(context.Arguments) is { } key ? [key] : Array.Empty<string>()];
            return keys.Length > 0
                ? await VerifyRun.RunAsync(certificatePath, keys, CoverOptions.FindInputs(context.Arguments), context.Arguments.GetValue(Json), context, cancellation)
                : await RefuseAsync(context, "cover: --verify needs the issuer's key: give --public-key FILE.");
        }

        if (CoverOptions.Read(context.Arguments, out var trouble) is not { } options)
        {
            return await RefuseAsync(context, trouble);
        }

        var issue = IssueOptions.Read(context.Arguments, out trouble);
        var reflight = trouble.Length > 0 ? null : Reflight.Read(context.Arguments, options.Rules.CoarsestGsdMetres, out trouble);
        if (trouble.Length == 0 && reflight is not null && issue is null) trouble = "cover: the re-flight plan goes beside the certificate; give --out FILE.json.";
        if (trouble.Length > 0)
        {
            return await RefuseAsync(context, trouble);
        }

        return await ProveAsync(context, options, issue, reflight, cancellation);
    }

    private static async Task<int> ProveAsync(VerbContext context, CoverOptions options, IssueOptions? issue, Reflight? reflight, CancellationToken cancellation)
    {
        // Whatever can be wrong with the key is told before a thousand photos are read.
        var (given, remark) = issue is null ? default : issue.GetKey();
        using var key = given;
        var earlier = issue?.FindEarlier();
        var (proof, leftOut) = await ProofReader.ReadAsync(options, context.Errors, cancellation);
        var lines = proof.Remarks.Select(PhraseText.Of).Concat(leftOut).ToList();
        if (issue is not null && key is not null)
        {
            if (leftOut.Count > 0)
            {
                throw new CommandFailure($"{leftOut[0]} Nothing is certified while a cell of the area cannot be read.");
            }

            if (remark is not null) lines.Add(remark);
            var now = TimeProvider.System.GetUtcNow();
            var certificate = SweepCertificate.Issue(proof, Guid.CreateVersion7(now), now, issue.Issuer, Software, earlier, CertificateWords.Of);
            CertificateFiles.Write(issue.OutPath, certificate, key);
            lines.AddRange(await FlyAgainAsync(context, options, issue, reflight, certificate, now));
            await context.Output.WriteLineAsync(context.Arguments.GetValue(Json) ? ToJson(certificate.Proof, certificate.Id) : $"{Tell(certificate.Proof)}\n{Tell(issue.OutPath, certificate)}");
        }
        else
        {
            await context.Output.WriteLineAsync(context.Arguments.GetValue(Json) ? ToJson(proof, certificateId: null) : Tell(proof));
        }

        foreach (var line in lines)
        {
            await context.Errors.WriteLineAsync(line);
        }

        return leftOut.Count > 0 ? GridMapCommand.Failed : GridMapCommand.Done;
    }

    /// <summary>Writes the plan of the gaps where one is wanted; the plan of an earlier certificate goes in any case.</summary>
    /// <returns>The plan's warnings.</returns>
    private static async Task<IReadOnlyList<string>> FlyAgainAsync(
        VerbContext context, CoverOptions options, IssueOptions issue, Reflight? reflight, SweepCertificate certificate, DateTimeOffset now)
    {
        var folder = CertificateFiles.ReflightOf(issue.OutPath);
        if (reflight is null || certificate.Proof.Gaps.IsEmpty)
        {
            PlanFiles.Remove(folder);
            return [];
        }

        var plan = reflight.Plan(certificate.Proof.Gaps, options.CamerasPath, options.DemPath);
        var warnings = plan.Warnings.Select(PhraseText.Of).ToList();
        PlanFiles.Write(folder, plan, warnings, now);
        if (!context.Arguments.GetValue(Json))
        {
            await context.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{folder}: the gaps in {plan.Sorties.Count} sorties, {plan.PhotoCount} photos, {plan.FlightSeconds / 60:0.0} min."));
        }

        return warnings;
    }

    private static string Software => $"gridmap {typeof(CoverCommand).Assembly.GetName().Version?.ToString(fieldCount: 3)}";

    private static async Task<int> RefuseAsync(VerbContext context, string trouble)
    {
        await context.Errors.WriteLineAsync($"{trouble} Run `gridmap cover --help` to see what is expected.");
        return GridMapCommand.WrongUsage;
    }

    private static string Tell(string path, SweepCertificate certificate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{path}: {(certificate.IsComplete ? "complete" : "not complete")}; {certificate.Count(CellState.Whole)} cells whole, {certificate.Count(CellState.Gaps)} with gaps, {certificate.Count(CellState.Unseen)} unseen, {certificate.Count(CellState.Unflyable)} unflyable; {certificate.MissingSquareMetres:0.##} m² missing.");

    private static string Tell(SweepProof proof) => string.Join('\n', proof.Cells.Select(cell => string.Create(
        CultureInfo.InvariantCulture,
        $"{cell.Code}{(cell.Name is null ? "" : $" {cell.Name}")}: {CertificateNumbers.SeenPercent(cell.SeenFraction)} % of {cell.AreaSquareMetres / 1e4:0.00} ha seen, {cell.MissingSquareMetres:0.##} m² missing{(cell.GsdMetres is { } gsd ? $", {gsd.Median * 100:0.0} cm a pixel" : "")}."))
        .Append(string.Create(CultureInfo.InvariantCulture, $"{proof.Inputs.Count(input => input.Refused is null)} of {proof.Inputs.Count} files count.")));

    private static string ToJson(SweepProof proof, Guid? certificateId) => JsonSerializer.Serialize(
        new
        {
            certificateId,
            proof.AreaName,
            proof.AreaCode,
            proof.FrameEpsg,
            proof.Rules,
            proof.Terrain,
            proof.Detector,
            cells = proof.Cells.Select(cell => new
            {
                cell.Code, cell.Name, cell.AreaSquareMetres, cell.SeenFraction, cell.FlyableFraction, cell.MissingSquareMetres, cell.GsdMetres, cell.Depth, cell.Sharpness,
                cell.WellExposedFraction, cell.SunDegrees, cell.FirstSeenAt, cell.LastSeenAt, cell.Cameras, cell.Missed,
            }),
            inputs = proof.Inputs.Select(input => new { input.Name, input.Sha256, input.TakenAt, refused = input.Refused is null ? null : PhraseText.Of(input.Refused) }),
            remarks = proof.Remarks.Select(PhraseText.Of),
        },
        JsonSerializerOptions.Web);
}
