using System.Globalization;
using GridMap.Domain.Standing;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GridMap.Domain.Sweeps;

/// <summary>How much of a cell has been seen, and since when; with its marks, what state its sweep is in.</summary>
/// <param name="CoveredFraction">Share seen by all flights together, 0 to 1.</param>
/// <param name="SweptAt">The cell was seen as a whole by flights from this time on; null when it never was.</param>
public sealed record CellSweep(double CoveredFraction, DateTimeOffset? SweptAt)
{
    /// <summary>This share counts as the whole: the rest is the ragged rim of footprints and borders.</summary>
    public const double WholeFraction = 0.98;

    // Below this a footprint only touches the cell.
    private const double LeastFraction = 0.001;

    /// <summary>Nothing seen.</summary>
    public static CellSweep None { get; } = new(0, null);

    /// <summary>Measures a cell against flights.</summary>
    /// <param name="cell">Shape of the cell, WGS 84. Shares of such small ground are the same in degrees as in metres.</param>
    /// <param name="flights">Processed flights, in any order; those elsewhere do no harm.</param>
    public static CellSweep Measure(Geometry cell, IEnumerable<Flight> flights)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(flights);
        Geometry? seen = null;
        var prepared = PreparedGeometryFactory.Prepare(cell);
        // Newest first: the time at which the whole is reached is the age of its oldest needed part.
        foreach (var flight in flights.OrderByDescending(flight => flight.TakenAt).ThenBy(flight => flight.Id.Value))
        {
            if (!prepared.Intersects(flight.Footprint)) continue;
            var part = OverlayNGRobust.Overlay(cell, flight.Footprint, SpatialFunction.Intersection);
            seen = seen is null ? part : OverlayNGRobust.Overlay(seen, part, SpatialFunction.Union);
            if (seen.Area >= WholeFraction * cell.Area) return new CellSweep(Math.Min(1, seen.Area / cell.Area), flight.TakenAt);
        }

        return seen is null ? None : new CellSweep(Math.Min(1, seen.Area / cell.Area), SweptAt: null);
    }

    /// <summary>Plans, landings, certificates, checks on foot, and whether it can be flown.</summary>
    public SweepMarks Marks { get; init; } = SweepMarks.None;

    /// <summary>Seen as a whole from the air from this time on, by orthophotos or a certificate, whichever is later; null when it never was.</summary>
    public DateTimeOffset? SeenAt => Later(SweptAt, Marks.CertifiedAt);

    /// <summary>Seen as a whole, from the air or on foot, from this time on; null when it never was.</summary>
    public DateTimeOffset? DoneAt => Later(SeenAt, Marks.CheckedAt);

    /// <summary>Whether a cell in a state needs nobody for now.</summary>
    public static bool IsDone(SweepState state) => state is SweepState.Swept or SweepState.GroundChecked;

    /// <summary>The state at a moment: what is proven, then what stands in for it, then what is under way, then what is left of the past.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="revisitDays">Days after which the campaign wants the cell seen again, above zero.</param>
    public SweepState StateAt(DateTimeOffset now, double revisitDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(revisitDays);
        if (IsRecent(SeenAt)) return SweepState.Swept;
        if (IsRecent(Marks.CheckedAt)) return SweepState.GroundChecked;
        if (Marks.IsUnflyable) return SweepState.Unflyable;
        if (Marks.PlannedFor is not null) return SweepState.Planned;
        // Pictures that did not come in within the interval would be too old when they do.
        if (IsRecent(Marks.FlownAt)) return SweepState.Flown;
        if (DoneAt is not null) return SweepState.Stale;
        return CoveredFraction >= LeastFraction ? SweepState.Partial : SweepState.Unswept;

        bool IsRecent(DateTimeOffset? at) => at is { } moment && now - moment <= TimeSpan.FromDays(revisitDays);
    }

    /// <summary>Why it is in that state.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="revisitDays">As above.</param>
    public Phrase ReasonAt(DateTimeOffset now, double revisitDays) => StateAt(now, revisitDays) switch
    {
        SweepState.Swept when Marks.CertifiedAt == SeenAt => Phrase.Of("sweep.stateCertified", ("days", Days(SeenAt, now)), ("revisitDays", revisitDays)),
        SweepState.Swept => Phrase.Of("sweep.stateSwept", ("days", Days(SeenAt, now)), ("revisitDays", revisitDays)),
        SweepState.GroundChecked => Phrase.Of("sweep.stateGroundChecked", ("days", Days(Marks.CheckedAt, now)), ("revisitDays", revisitDays)),
        SweepState.Unflyable => Phrase.Of("sweep.stateUnflyable"),
        SweepState.Planned => Phrase.Of("sweep.statePlanned", ("day", Day(Marks.PlannedFor))),
        SweepState.Flown => Phrase.Of("sweep.stateFlown", ("day", Day(Marks.FlownAt))),
        SweepState.Stale => Phrase.Of("sweep.stateStale", ("days", Days(DoneAt, now)), ("revisitDays", revisitDays)),
        SweepState.Partial => Phrase.Of("sweep.statePartial", ("coveredPercent", CoveredFraction * 100)),
        _ => Phrase.Of("sweep.stateUnswept"),
    };

    private static int Days(DateTimeOffset? since, DateTimeOffset now) => since is { } at ? Math.Max(0, (int)(now - at).TotalDays) : 0;

    private static string Day(DateTimeOffset? at) => at is { } moment ? CampaignDay.StartOf(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;
}
