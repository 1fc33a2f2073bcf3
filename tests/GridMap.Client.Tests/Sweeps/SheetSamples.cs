using System.Globalization;
using System.Text.Json;
using GridMap.Client.Sweeps;
using GridMap.Contracts.Grounds;
using GridMap.Contracts.Sweeps;
using GridMap.Client.Tests.Live;

namespace GridMap.Client.Tests.Sweeps;

internal static class SheetSamples
{
    /// <summary>A field of 500 by 400 metres near Zhengzhou, as two cells that touch.</summary>
    public static SweepSheet Field { get; } = new()
    {
        Cells = [Cell(1, 113.62, 34.75, 113.6228, 34.7536), Cell(2, 113.6228, 34.75, 113.6256, 34.7536)],
    };

    public static SheetCell Cell(int number, double west, double south, double east, double north) =>
        new($"4101025804010{number}", $"演示村-0{number}", Box(west, south, east, north));

    public static JsonElement Box(double west, double south, double east, double north) => JsonDocument.Parse(string.Create(
        CultureInfo.InvariantCulture, $$"""{"type":"Polygon","coordinates":[[[{{west}},{{south}}],[{{east}},{{south}}],[{{east}},{{north}}],[{{west}},{{north}}],[{{west}},{{south}}]]]}""")).RootElement;

    public static SortieSummary Sortie(int number, DateTimeOffset? start = null, double seconds = 1200, Guid? crew = null, SortieState state = SortieState.Planned) => new(
        Samples.Id(number), Samples.Id(900), "北片", "410102580401", number, state, seconds, 9000, 200, 0.8, 113.62, 34.75, 4, start, start?.AddSeconds(seconds), crew, crew is null ? null : "一组",
        null, null, null, null, null, null, null, null, null, 1);

    public static SweepPlanDetail Detail(JsonElement request, params SortieSummary[] sorties) => Detail(request, terrain: null, roads: null, sorties);

    public static SweepPlanDetail Detail(JsonElement request, GroundSummary? terrain, GroundSummary? roads, params SortieSummary[] sorties) => new(
        new SweepPlanSummary(
            Samples.Id(900), "北片", "410102580401", SweepPlanState.Draft, "Mavic 3E wide", new SweepFigures(205_000, 0, 1200, 9000, 200, sorties.Length, 113, 0.03, 40, 17, 15), 2, 0, 0, null, null,
            [113.62, 34.75, 113.6256, 34.7536], Samples.Noon, "wu", Samples.Noon, 1),
        [], request, sorties, [], [], CancelReason: null, terrain, roads);
}
