using GridMap.Contracts.Grounds;

namespace GridMap.Client.Sweeps;

/// <summary>Which elevation models and road networks suit a sheet.</summary>
internal static class GroundChoice
{
    /// <summary>Those in use that reach what is swept, the finest terrain first; the one that the sheet has is always among them.</summary>
    internal static IReadOnlyList<GroundSummary> Suiting(IEnumerable<GroundSummary> all, GroundKind kind, SweepSheet sheet)
    {
        var extent = SheetExtent.Of(sheet);
        var chosen = kind is GroundKind.Terrain ? sheet.Terrain?.Id : sheet.Roads?.Id;
        return
        [
            .. all.Where(ground => ground.Kind == kind && (ground.Id == chosen || (ground.IsCurrent && Reaches(ground, extent))))
                .OrderBy(ground => ground.Terrain?.StepMetres ?? 0).ThenByDescending(ground => ground.AreaCode.Length).ThenByDescending(ground => ground.Number),
        ];
    }

    internal static SheetGround Take(GroundSummary ground) => new(ground.Id, ground.Number, ground.FileName, ground.MeasuredOn, ground.Terrain?.StepMetres ?? 0);

    private static bool Reaches(GroundSummary ground, double[]? extent) =>
        ground.Bounds is [var west, var south, var east, var north] && (extent is not [var left, var bottom, var right, var top] || (left <= east && right >= west && bottom <= north && top >= south));
}
