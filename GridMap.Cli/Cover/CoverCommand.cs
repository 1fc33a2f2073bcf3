using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Cli.Plan;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Cli.Cover;

/// <summary><c>gridmap cover</c>: what a flight really showed, cell by cell.</summary>
internal static class CoverCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print the proof as one JSON document." };

    public static Command Create()
    {
        var command = new Command("cover", "Say what a flight really showed of an area, cell by cell, from its photos or its orthophoto.");
        foreach (var option in CoverOptions.All)
        {
            command.Add(option);
        }

        command.Add(Json);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        if (CoverOptions.Read(context.Arguments, out var trouble) is not { } options)
        {
            await context.Errors.WriteLineAsync($"{trouble} Run `gridmap cover --help` to see what is expected.");
            return GridMapCommand.WrongUsage;
        }

        var (proof, leftOut) = await ProofReader.ReadAsync(options, context.Errors, cancellation);
        await context.Output.WriteLineAsync(context.Arguments.GetValue(Json) ? ToJson(proof) : Tell(proof));
        foreach (var line in proof.Remarks.Select(PhraseText.Of).Concat(leftOut))
        {
            await context.Errors.WriteLineAsync(line);
        }

        return leftOut.Count > 0 ? GridMapCommand.Failed : GridMapCommand.Done;
    }

    private static string Tell(SweepProof proof) => string.Join('\n', proof.Cells.Select(cell => string.Create(
        CultureInfo.InvariantCulture,
        $"{cell.Code}{(cell.Name is null ? "" : $" {cell.Name}")}: {cell.SeenFraction:P2} of {cell.AreaSquareMetres / 1e4:0.00} ha seen, {cell.MissingSquareMetres:0.0} m² missing{(cell.GsdMetres is { } gsd ? $", {gsd.Median * 100:0.0} cm a pixel" : "")}."))
        .Append(string.Create(CultureInfo.InvariantCulture, $"{proof.Inputs.Count(input => input.Refused is null)} of {proof.Inputs.Count} files count.")));

    private static string ToJson(SweepProof proof) => JsonSerializer.Serialize(
        new
        {
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
