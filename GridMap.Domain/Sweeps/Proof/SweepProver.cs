using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Measures what flights really showed of an area, in the local metric frame.</summary>
public static class SweepProver
{
    // Photos are judged at the corners of squares of a metre; over large areas the squares grow.
    private const double LeastStepMetres = 1;
    private const double MostSquares = 8e6;

    /// <summary>The proof that photos make.</summary>
    /// <param name="area">The ground it is about; in a zone that has an EPSG code.</param>
    /// <param name="photos">Photos that were judged for this area and ground.</param>
    /// <param name="ground">How high the ground lies.</param>
    /// <param name="rules">When a spot counts; the resolution is chosen here and written into the proof.</param>
    /// <param name="recall">What the detector finds; null states no chances.</param>
    /// <param name="cancellation">Ends the counting between cells.</param>
    /// <exception cref="ArgumentException">The area lies outside the zones of China.</exception>
    public static SweepProof ByPhotos(
        ProofArea area, PhotoSelection photos, ProofGround ground, ProofRules rules, RecallTable? recall, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(photos);
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(rules);
        var frame = area.Frame;
        var shapes = area.Cells.Select(cell => frame.ToMetric(cell.Shape)).ToList();
        var squareMetres = shapes.Sum(shape => shape.EnvelopeInternal.Area);
        // Whole millimetres, so that the corners of squares are so too.
        rules = rules with { ResolutionMetres = Math.Max(LeastStepMetres, Math.Ceiling(Math.Sqrt(squareMetres / MostSquares) * 1000) / 1000) };
        var sorted = photos.Photos.OrderBy(photo => photo.Name, StringComparer.Ordinal).ToList();
        Func<MetricPoint, double>? heights = ground.Terrain is null ? null : ground.At;
        var sights = shapes.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(shape => CellCount.Of(new CellLattice(shape, rules.ResolutionMetres, heights), sorted, rules)).ToList();
        var remarks = photos.Remarks.ToList();
        if (sights.All(sight => sight.Unseen is null) && Finest(sorted, ground) is { } finest && finest > rules.CoarsestGsdMetres)
        {
            remarks.Add(Phrase.Of("sweep.proofAllCoarse", ("finestCentimetres", finest * 100), ("coarsestCentimetres", rules.CoarsestGsdMetres * 100)));
        }

        return CellAssembly.Assemble(area, sights, rules, recall, ground.TerrainName, photos.Inputs, remarks);
    }

    /// <summary>The proof that an orthophoto's valid pixels make.</summary>
    /// <param name="area">As for photos.</param>
    /// <param name="sight">What the orthophoto shows.</param>
    /// <param name="rules">When a spot counts. An orthophoto is one look: no more can be asked of its depth.</param>
    /// <param name="recall">As for photos.</param>
    /// <exception cref="ArgumentException">The area lies outside the zones of China.</exception>
    public static SweepProof ByOrthophoto(ProofArea area, OrthophotoSight sight, ProofRules rules, RecallTable? recall)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(rules);
        rules = rules with { ResolutionMetres = sight.ResolutionMetres };
        var isFine = sight.GsdMetres <= rules.CoarsestGsdMetres && rules.LeastDepth <= 1;
        var valid = area.Frame.ToMetric(sight.Valid);
        var looks = area.Cells.Select((cell, index) => (Cell: area.Frame.ToMetric(cell.Shape), Look: sight.Looks[index])).ToList();
        var sights = looks.Select(pair =>
        {
            var unseen = isFine && valid.Intersects(pair.Cell) ? MillimetreOverlay.Without(pair.Cell, valid) : pair.Cell;
            return unseen == pair.Cell
                ? new CellSight(null, [], null)
                : new CellSight(unseen, [(float)sight.GsdMetres], new Spread(1, 1, 1))
                {
                    Look = pair.Look,
                    TakenAt = sight.Input.TakenAt is { } at ? [at] : [],
                    Cameras = sight.Camera is { } camera ? [camera] : [],
                };
        }).ToList();
        List<Phrase> remarks = [.. sight.Remarks];
        if (sight.GsdMetres > rules.CoarsestGsdMetres)
        {
            remarks.Add(Phrase.Of("sweep.proofAllCoarse", ("finestCentimetres", sight.GsdMetres * 100), ("coarsestCentimetres", rules.CoarsestGsdMetres * 100)));
        }

        if (rules.LeastDepth > 1) remarks.Add(Phrase.Of("sweep.proofOneLook", ("depth", rules.LeastDepth)));
        return CellAssembly.Assemble(area, sights, rules, recall, terrain: null, [sight.Input], remarks);
    }

    /// <summary>The finest ground sampling distance straight below a photo.</summary>
    private static double? Finest(List<ProofPhoto> photos, ProofGround ground)
    {
        var distances = photos.Select(photo => (photo, Below: ground.At(photo.View.Pose.Position))).Where(pair => !double.IsNaN(pair.Below))
            .Select(pair => pair.photo.View.Camera.GsdMetresAt(pair.photo.View.Pose.HeightMetres - pair.Below)).ToList();
        return distances.Count == 0 ? null : distances.Min();
    }
}
