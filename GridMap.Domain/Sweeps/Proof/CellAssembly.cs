using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Makes the proof of what was seen of each cell and of what could not be flown.</summary>
internal static class CellAssembly
{
    public static SweepProof Assemble(
        ProofArea area, IReadOnlyList<CellSight> sights, ProofRules rules, RecallTable? recall, string? terrain, IReadOnlyList<ProofInput> inputs, List<Phrase> remarks)
    {
        var frame = area.Frame;
        var epsg = frame.Epsg ?? throw new ArgumentException("The area lies outside the zones of China.", nameof(area));
        var closed = area.Unflyable.Select(ground => (Ground: ground, Shape: frame.ToMetric(ground.Shape))).ToList();
        var cells = area.Cells.Zip(sights).Select(pair => Prove(pair.First, pair.Second, frame, closed, recall)).OrderBy(cell => cell.Code, StringComparer.Ordinal).ToList();
        if (cells.FirstOrDefault(cell => cell.LastSeenAt - cell.FirstSeenAt > TimeSpan.FromHours(rules.LongestSpanHours)) is { } slow)
        {
            remarks.Add(Phrase.Of("sweep.proofSpan", ("cell", slow.Code), ("hours", (slow.LastSeenAt!.Value - slow.FirstSeenAt!.Value).TotalHours), ("mostHours", rules.LongestSpanHours))); // compared above
        }

        if (recall is not null && recall.Rows.Count > 0)
        {
            remarks.Add(Phrase.Of("sweep.proofRecall", ("detector", recall.Detector), ("objects", recall.Rows.Sum(row => row.Objects)), ("source", string.Join("; ", recall.Rows.Select(row => row.Source).Distinct()))));
        }

        var missing = cells.Where(cell => !cell.Missing.IsEmpty).Select(cell => cell.Missing).ToList();
        return new SweepProof
        {
            AreaName = area.Name,
            AreaCode = area.Code,
            FrameEpsg = epsg,
            Rules = rules,
            Terrain = terrain,
            Detector = recall?.Detector,
            Cells = cells,
            Inputs = inputs,
            Remarks = remarks,
            Gaps = missing.Count switch { 0 => Empty(), 1 => missing[0], _ => ToGround(frame, MillimetreOverlay.Union([.. missing.Select(shape => frame.ToMetric(shape))])) },
        };
    }

    private static CellProof Prove(ProofCell cell, CellSight sight, GroundFrame frame, List<(UnflyableGround Ground, Geometry Shape)> closed, RecallTable? recall)
    {
        var shape = frame.ToMetric(cell.Shape);
        var own = closed.Where(pair => pair.Shape.EnvelopeInternal.Intersects(shape.EnvelopeInternal))
            .Select(pair => (pair.Ground, Shape: MillimetreOverlay.Common(pair.Shape, shape))).Where(pair => !pair.Shape.IsEmpty).ToList();
        var shut = own.Count == 0 ? null : CascadedPolygonUnion.Union([.. own.Select(pair => pair.Shape)]);
        var unseen = sight.Unseen is null ? shape : MillimetreOverlay.Common(sight.Unseen, shape);
        var missing = shut is null || unseen.IsEmpty ? unseen : MillimetreOverlay.Without(unseen, shut);
        var seen = sight.Unseen is null ? 0 : Math.Clamp(1 - unseen.Area / shape.Area, 0, 1);
        var middle = frame.ToLonLat(new MetricPoint(shape.EnvelopeInternal.Centre.X, shape.EnvelopeInternal.Centre.Y));
        return new CellProof
        {
            Code = cell.Code,
            Name = cell.Name,
            Shape = cell.Shape,
            AreaSquareMetres = shape.Area,
            SeenFraction = seen,
            FlyableFraction = shut is null ? 1 : Math.Clamp(1 - shut.Area / shape.Area, 0, 1),
            Missing = ToGround(frame, missing),
            MissingSquareMetres = missing.Area,
            Unflyable = [.. own.Select(pair => pair.Ground with { Shape = ToGround(frame, pair.Shape) })],
            GsdMetres = Spread.Of(sight.GsdMetres.Select(gsd => (double)gsd)),
            Depth = sight.Depth,
            Sharpness = sight.Look.Sharpness,
            WellExposedFraction = sight.Look.WellExposedFraction,
            SunDegrees = Spread.Of(sight.TakenAt.Select(at => SunHeight.DegreesAt(at, middle))),
            FirstSeenAt = sight.TakenAt.Count == 0 ? null : sight.TakenAt.Min(),
            LastSeenAt = sight.TakenAt.Count == 0 ? null : sight.TakenAt.Max(),
            Cameras = sight.Cameras,
            Missed = recall?.ChancesOf(seen, sight.GsdMetres) ?? [],
        };
    }

    private static Geometry ToGround(GroundFrame frame, Geometry shape) => shape.IsEmpty ? Empty() : frame.ToLonLat(shape);

    private static Polygon Empty() => new GeometryFactory(new PrecisionModel(), 4326).CreatePolygon();
}
