using System.Globalization;
using GridMap.Cli.Hosting;
using GridMap.Cli.Plan;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Cli.Cover;

/// <summary>Reads the cells of the area, and the ground in them that could not be flown.</summary>
internal static class CoverInput
{
    /// <summary>The area, and a line for each cell that was left out.</summary>
    /// <exception cref="CommandFailure">A file cannot be read, no cell is any good, or what could not be flown is not said plainly.</exception>
    public static (ProofArea Area, IReadOnlyList<string> LeftOut) ReadArea(CoverOptions options)
    {
        var (cells, leftOut, codes) = (new List<ProofCell>(), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var feature in ShapeFile.Read(options.AreaPath))
        {
            var code = CodeOf(feature);
            if (AreaFile.FindFault(feature) is { } fault)
            {
                leftOut.Add($"{feature.Title}: {fault}");
            }
            else if (!codes.Add(code))
            {
                leftOut.Add($"{feature.Title}: the code {code} comes twice in the file; give each cell its own.");
            }
            else
            {
                cells.Add(new ProofCell(code, feature.Texts.GetValueOrDefault("name"), feature.Shape!)); // a feature without a fault has one
            }
        }

        if (cells.Count == 0) throw new CommandFailure(leftOut[0]);
        var area = new ProofArea(options.Name, options.Code, cells, options.UnflyablePath is null ? [] : ReadUnflyable(options.UnflyablePath));
        return area.Frame.Epsg is null
            ? throw new CommandFailure($"{options.AreaPath}: the area lies outside China's Gauss-Krüger zones (73.5 to 136.5 degrees east); check that longitude comes first.")
            : (area, leftOut);
    }

    private static string CodeOf(ShapeFeature feature)
    {
        foreach (var key in new[] { "code", "cellCode", "id" })
        {
            if (feature.Texts.TryGetValue(key, out var text)) return text;
            if (feature.Numbers.TryGetValue(key, out var number)) return number.ToString("0.###", CultureInfo.InvariantCulture);
        }

        return feature.Number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Ground that is excused from being seen: a feature that cannot be read must stop everything, and each must say why.</summary>
    private static IReadOnlyList<UnflyableGround> ReadUnflyable(string path) => [.. ShapeFile.Read(path).Select(feature =>
    {
        if (AreaFile.FindFault(feature) is { } fault) throw new CommandFailure($"{feature.Title}: {fault}");
        return feature.Texts.TryGetValue("reason", out var reason)
            ? new UnflyableGround(feature.Shape!, reason, CheckOf(feature)) // a feature without a fault has one
            : throw new CommandFailure($"{feature.Title}: there is no reason; say in the property \"reason\" why it could not be flown.");
    })];

    private static GroundCheck? CheckOf(ShapeFeature feature)
    {
        var (at, by, finding) = (feature.Texts.GetValueOrDefault("checkedAt"), feature.Texts.GetValueOrDefault("checkedBy"), feature.Texts.GetValueOrDefault("finding"));
        if (at is null && by is null && finding is null) return null;
        if (at is null || by is null || finding is null)
        {
            throw new CommandFailure($"{feature.Title}: a check on the ground has all of checkedAt, checkedBy and finding.");
        }

        return CoverOptions.TryMoment(at, out var moment)
            ? new GroundCheck(moment, by, finding)
            : throw new CommandFailure($"{feature.Title}: checkedAt \"{at}\" is no moment with its time zone, for example 2026-05-01T10:15+08:00.");
    }
}
