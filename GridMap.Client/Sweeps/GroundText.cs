using GridMap.Client.Words;
using GridMap.Contracts.Grounds;

namespace GridMap.Client.Sweeps;

/// <summary>Elevation models and road networks in words.</summary>
internal static class GroundText
{
    internal static string Of(SheetGround ground, Wording words) => Of(ground.Name, ground.Number, ground.MeasuredOn, ground.StepMetres, words);

    internal static string Of(GroundSummary ground, Wording words) => Of(ground.FileName, ground.Number, ground.MeasuredOn, ground.Terrain?.StepMetres ?? 0, words);

    /// <summary>In a few words what of the ground a sheet is planned with.</summary>
    internal static string Says(SweepSheet sheet, Wording words) => string.Join(
        " · ", new[] { words[sheet.Terrain is null ? "Sweeps.LevelGround" : "Sweeps.FollowsTerrain"], sheet.Roads is null ? "" : words["Sweeps.AlongRoads"] }.Where(part => part.Length > 0));

    private static string Of(string name, int number, DateOnly? measuredOn, double stepMetres, Wording words) => string.Join(" · ", new[]
    {
        name, words.With("Sweeps.GroundNumber", ("number", number)), measuredOn is { } day ? SweepText.Day(day) : words["Sweeps.DayUnknown"],
        stepMetres > 0 ? words.With("Sweeps.StepSays", ("step", $"{Quantities.Number(stepMetres, 1)} m")) : "",
    }.Where(part => part.Length > 0));
}
