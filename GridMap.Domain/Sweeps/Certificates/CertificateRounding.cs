using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Proof;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>How the figures of a certificate are rounded: never in favour of the sweep. Rounding twice changes nothing.</summary>
internal static class CertificateRounding
{
    private const decimal Millionths = 1_000_000m;
    private const decimal Hundredths = 100m;

    public static SweepProof Round(SweepProof proof) => proof with
    {
        Cells = [.. proof.Cells.Select(Round)],
        Inputs = [.. proof.Inputs.Select(input => input with { TakenAt = Seconds(input.TakenAt) })],
        Gaps = Degrees(proof.Gaps),
    };

    public static double SquareMetres(double value) => Math.Round(value, 2);

    public static DateTimeOffset Seconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private static DateTimeOffset? Seconds(DateTimeOffset? time) => time is { } known ? Seconds(known) : null;

    private static CellProof Round(CellProof cell) => cell with
    {
        Shape = Degrees(cell.Shape),
        AreaSquareMetres = SquareMetres(cell.AreaSquareMetres),
        SeenFraction = Down(cell.SeenFraction),
        FlyableFraction = Math.Round(cell.FlyableFraction, 6),
        Missing = Degrees(cell.Missing),
        MissingSquareMetres = (double)(Math.Ceiling((decimal)cell.MissingSquareMetres * Hundredths) / Hundredths),
        Unflyable = [.. cell.Unflyable.Select(Round)],
        GsdMetres = Round(cell.GsdMetres, 5),
        Depth = Round(cell.Depth, 2),
        Sharpness = Round(cell.Sharpness, 3),
        WellExposedFraction = cell.WellExposedFraction is { } share ? Down(share) : null,
        SunDegrees = Round(cell.SunDegrees, 2),
        FirstSeenAt = Seconds(cell.FirstSeenAt),
        LastSeenAt = Seconds(cell.LastSeenAt),
        Missed = [.. cell.Missed.Select(missed => missed with { Chance = Up(missed.Chance), AtMost = Up(missed.AtMost) })],
    };

    private static UnflyableGround Round(UnflyableGround ground) => ground with
    {
        Shape = Degrees(ground.Shape),
        Check = ground.Check is { } check ? check with { CheckedAt = Seconds(check.CheckedAt) } : null,
    };

    private static Spread? Round(Spread? spread, int digits) =>
        spread is null ? null : new Spread(Math.Round(spread.Least, digits), Math.Round(spread.Median, digits), Math.Round(spread.Greatest, digits));

    // About a millimetre.
    private static Geometry Degrees(Geometry shape) => GeometryTransform.Apply(shape, shape.SRID, (x, y) => (Math.Round(x, 8), Math.Round(y, 8)));

    // Decimal: 0.29 of a double is a little less than 0.29, and would sink by a millionth each time.
    private static double Down(double share) => (double)(Math.Floor((decimal)share * Millionths) / Millionths);

    private static double Up(double share) => (double)(Math.Ceiling((decimal)share * Millionths) / Millionths);
}
