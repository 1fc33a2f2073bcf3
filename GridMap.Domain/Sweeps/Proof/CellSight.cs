using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>What was seen of one cell, whatever it was seen with.</summary>
/// <param name="Unseen">Ground that was not seen by the rules, metres of the proof's frame; may reach beyond the cell. Null is all of it.</param>
/// <param name="GsdMetres">Ground sampling distance at spots spread evenly over what was seen.</param>
/// <param name="Depth">Photos over each of these spots.</param>
internal sealed record CellSight(Geometry? Unseen, IReadOnlyCollection<float> GsdMetres, Spread? Depth)
{
    public CellLook Look { get; init; } = new(null, null);

    /// <summary>Moments of the pictures that show some of it, those that are known.</summary>
    public IReadOnlyList<DateTimeOffset> TakenAt { get; init; } = [];

    public IReadOnlyList<string> Cameras { get; init; } = [];

    /// <summary>As photos saw it.</summary>
    public static CellSight By(IReadOnlyCollection<ProofPhoto> photos, Geometry? unseen, IReadOnlyCollection<float> gsdMetres, Spread? depth)
    {
        var exposed = photos.Select(photo => photo.WellExposedFraction).OfType<double>().ToList();
        return new CellSight(unseen, gsdMetres, depth)
        {
            Look = new CellLook(Spread.Of(photos.Select(photo => photo.Sharpness).OfType<double>()), exposed.Count == 0 ? null : exposed.Average()),
            TakenAt = [.. photos.Select(photo => photo.TakenAt).OfType<DateTimeOffset>()],
            Cameras = [.. photos.Select(photo => photo.Camera).Distinct().Order(StringComparer.Ordinal)],
        };
    }
}
