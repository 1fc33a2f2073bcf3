using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Grounds;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Server.Grounds;

internal static class GroundRows
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web) ?? throw new InvalidDataException($"A stored {typeof(T).Name} of the ground is empty.");

    public static GroundSummary ToSummary(this GroundRow row, bool isCurrent) => new(
        row.Id, row.Kind, row.AreaCode, row.Number, row.FileName, row.LengthBytes, row.Sha256, row.MeasuredOn, row.Source, row.SentAt, row.SentBy, row.State,
        row.Failure is null ? null : Read<Message>(row.Failure), row.State is GroundState.Ready ? [row.West, row.South, row.East, row.North] : null,
        row is { Kind: GroundKind.Terrain, Reading: { } terrain } ? FactsOf(Read<TerrainResult>(terrain)) : null,
        row is { Kind: GroundKind.Roads, Reading: { } roads } ? Read<RoadFacts>(roads) : null, isCurrent, row.RemovedAt, row.RemovedBy);

    /// <summary>Null when the coordinate reference system is not known here.</summary>
    public static HeightModel? FindModel(TerrainResult read) =>
        ((read.Epsg is { } code ? CoordinateSystems.Find(code) : null) ?? (read.Wkt is { } wkt ? CoordinateSystems.FindByWkt(wkt) : null)) is { } system
            ? HeightModel.Of(read.Width, read.Height, read.GsdMetres, read.Transform, system)
            : null;

    /// <exception cref="InvalidDataException">It is not ready, or in a system that is not known any more.</exception>
    public static HeightModel ModelOf(this GroundRow row) =>
        row is { Kind: GroundKind.Terrain, Reading: { } reading } && FindModel(Read<TerrainResult>(reading)) is { } model
            ? model
            : throw new InvalidDataException($"The elevation model {row.Id} cannot be used.");

    private static TerrainFacts FactsOf(TerrainResult read) => new(
        read.Crs, read.Width, read.Height, read.GsdMetres, FindModel(read)?.StepMetres ?? read.GsdMetres, read.LowestMetres, read.HighestMetres, read.KnownFraction);
}
