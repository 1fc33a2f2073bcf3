using GridMap.Domain;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Grids;

/// <summary>A grid file as it was read, in its own coordinate system.</summary>
/// <param name="Own">The system the file names; null when it names none or one that is not supported.</param>
/// <param name="OwnName">What the file calls its system; null when it names none.</param>
internal sealed record GridFile(IReadOnlyList<string> Fields, IReadOnlyList<GridFile.Feature> Features, CoordinateSystem? Own, string? OwnName)
{
    public const int MostFeatures = 200_000;

    /// <param name="Number">1 for the first.</param>
    /// <param name="Fault">Why the shape could not be read; null when it could or there is none.</param>
    internal sealed record Feature(int Number, IReadOnlyDictionary<string, string?> Values, Geometry? Shape, Phrase? Fault)
    {
        public string? Find(string? field) =>
            field is not null && Values.GetValueOrDefault(field) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }
}
