using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Sweeps;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Server.Storage;

namespace GridMap.Server.Sweeps;

internal static class SweepRows
{
    /// <summary>Takes over what a plan says; cells, area and state are the caller's.</summary>
    public static void Take(this SweepPlanRow row, SweepPlan plan)
    {
        row.Camera = plan.Camera.Name;
        row.Figures = Write(new SweepFigures(
            plan.Area.Area, plan.Unseen.Area, plan.FlightSeconds, plan.DistanceMetres, plan.PhotoCount, plan.Sorties.Count, plan.Figures.HeightMetres,
            plan.Figures.GsdMetres, plan.Figures.LineSpacingMetres, plan.Figures.TriggerMetres, plan.Figures.SpeedMetresPerSecond));
        row.Warnings = Write(plan.Warnings.Select(warning => new Message(warning.Key, warning.Arguments)).ToList());
        var bounds = plan.Frame.ToLonLat(plan.Area).EnvelopeInternal;
        (row.West, row.South, row.East, row.North) = (bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MaxY);
    }

    public static SortieRow ToRow(this Sortie sortie, SweepPlanRow row, SweepPlan plan, Guid id, int cells)
    {
        var home = plan.ToLonLat(sortie.TakeOff);
        return new SortieRow
        {
            Id = id,
            PlanId = row.Id,
            PlanName = row.Name,
            AreaCode = row.AreaCode,
            Number = sortie.Number,
            Seconds = sortie.Seconds,
            DistanceMetres = sortie.DistanceMetres,
            PhotoCount = sortie.Photos.Count,
            BatteryFraction = sortie.BatteryFraction,
            Longitude = home.Longitude,
            Latitude = home.Latitude,
            CellCount = cells,
            Version = 1,
        };
    }

    /// <param name="row">The plan.</param>
    /// <param name="sorties">All of its sorties.</param>
    public static SweepPlanSummary ToSummary(this SweepPlanRow row, IReadOnlyCollection<SortieRow> sorties) => new(
        row.Id, row.Name, row.AreaCode, row.State, row.Camera, Read<SweepFigures>(row.Figures), row.ReadCells().Count,
        sorties.Count(sortie => sortie.State is SortieState.Flown), sorties.Count(sortie => sortie.StartAt is not null),
        sorties.Min(sortie => sortie.StartAt), sorties.Max(sortie => sortie.EndAt), [row.West, row.South, row.East, row.North],
        row.CreatedAt, row.CreatedBy, row.ChangedAt, row.Version);

    public static IReadOnlyList<string> ReadCells(this SweepPlanRow row) => row.CellCodes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<Message> ReadWarnings(this SweepPlanRow row) => Read<List<Message>>(row.Warnings);

    /// <param name="row">The sortie.</param>
    /// <param name="names">Names of crews, drones and batteries.</param>
    public static SortieSummary ToSummary(this SortieRow row, IReadOnlyDictionary<Guid, string> names) => new(
        row.Id, row.PlanId, row.PlanName, row.AreaCode, row.Number, row.State, row.Seconds, row.DistanceMetres, row.PhotoCount, row.BatteryFraction,
        row.Longitude, row.Latitude, row.CellCount, row.StartAt, row.EndAt, row.CrewId, NameOf(row.CrewId, names), row.DroneId, NameOf(row.DroneId, names),
        row.BatteryId, NameOf(row.BatteryId, names), row.ApprovalNumber, row.Reason, row.LastPhoto, row.ReportedAt, row.RestOf, row.Version);

    public static SweepEvent ToEvent(this SweepEventRow row) => new(row.At, row.By, row.Step, row.PlanId, row.SortieNumber, row.Note);

    public static FleetItem ToItem(this FleetRow row) => new(
        row.Id, row.Kind, row.Name, row.AreaCode, row.EnduranceMinutes, row.HealthFraction, row.Cycles, row.IsRetired, row.ChangedAt, row.ChangedBy, row.Version);

    public static UnflyableMark ToMark(this UnflyableRow row) => new(
        row.Id, row.CellCode, row.Fraction, row.Polygon is null ? null : StoredGeometry.ToGeoJson(row.Polygon), row.Reason, row.At, row.By, row.WithdrawnAt,
        row.WithdrawnBy, row.WithdrawReason);

    public static GroundCheckSummary ToSummary(this GroundCheckRow row) => new(row.Id, row.CellCode, row.CheckedAt, row.By, row.Finding);

    public static SweepOverruleSummary ToSummary(this OverruleRow row) => new(row.CellCode, row.Reason, row.At, row.By);

    private static string? NameOf(Guid? id, IReadOnlyDictionary<Guid, string> names) => id is { } known ? names.GetValueOrDefault(known) : null;

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    private static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web) ?? throw new InvalidDataException($"A stored {typeof(T).Name} is empty.");
}
