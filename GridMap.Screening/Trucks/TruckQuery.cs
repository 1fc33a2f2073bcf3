using GridMap.Domain.Screening.Trucks;
using static GridMap.Screening.BulkDatabase;

namespace GridMap.Screening.Trucks;

/// <summary>The one query over all fixes: a window per vehicle that leaves only stays and silences near places.</summary>
/// <remarks>
/// A step is still when it is short for its time; a parked truck whose device sleeps makes one long still step. Where still steps begin and end, a stay does. Both ends of a step are told from the same row
/// (two fixes back), so that one window is enough: what it leaves are a few rows a vehicle, and the second window runs over those alone.
/// </remarks>
internal static class TruckQuery
{
    /// <summary>Degrees; a place's own cell and the eight round it hold everything within reach of it.</summary>
    public const double CellDegrees = 0.006;

    // A receiver in a yard wanders by so much whatever the time; slower than this is no driving; and farther than this it has moved, however long it took.
    private const double WanderMetres = 15;
    private const double CreepMetresPerSecond = 1;
    private const double MovedMetres = 100;

    // Shorter ones are joined to their neighbours by the caller, or dropped.
    private const double ShortestPieceSeconds = 90;

    /// <summary>Cell of a position, as a number.</summary>
    public static long CellOf(double longitude, double latitude) => ((long)Math.Floor(longitude / CellDegrees) * 1_000_000) + (long)Math.Floor(latitude / CellDegrees);

    /// <summary>Rows: vehicle, started, ended, lon, lat, lonAfter, latAfter; the last two are NULL for a stay. A table <c>near (cell BIGINT)</c> must be there.</summary>
    /// <param name="fixes">As <see cref="TruckInput.Fixes"/>.</param>
    /// <param name="terms">What counts.</param>
    /// <param name="latitude">Middle of the places, degrees: a metre's length east and west is taken from it.</param>
    public static string Of(string fixes, TruckTerms terms, double latitude)
    {
        var north = Number(111_195);
        var east = Number(111_195 * Math.Cos(latitude * Math.PI / 180));
        string Metres(string a, string b) => $"sqrt(((lon{a} - lon{b}) * {east}) ** 2 + ((lat{a} - lat{b}) * {north}) ** 2)";
        string Still(string a, string b) => $"{Metres(a, b)} <= least(greatest({WanderMetres}, {CreepMetresPerSecond} * epoch(ts{a} - ts{b})), {MovedMetres})";
        string Cell(string after) => $"floor(lon{after} / {Number(CellDegrees)})::BIGINT * 1000000 + floor(lat{after} / {Number(CellDegrees)})::BIGINT";
        return $"""
            WITH fixes AS (
                SELECT vehicle, timestamp::TIMESTAMP AS ts0, lon AS lon0, lat AS lat0 FROM ({fixes})
                WHERE vehicle IS NOT NULL AND timestamp IS NOT NULL AND lon BETWEEN -180 AND 180 AND lat BETWEEN -90 AND 90 AND NOT (lon = 0 AND lat = 0)),
            steps AS (
                SELECT *, lag(ts0) OVER track AS ts1, lag(lon0) OVER track AS lon1, lag(lat0) OVER track AS lat1,
                    lag(ts0, 2) OVER track AS ts2, lag(lon0, 2) OVER track AS lon2, lag(lat0, 2) OVER track AS lat2, lead(ts0) OVER track IS NULL AS is_last
                FROM fixes WINDOW track AS (PARTITION BY vehicle ORDER BY ts0)),
            told AS (
                SELECT *, {Still("0", "1")} AS is_still, coalesce({Still("1", "2")}, false) AS was_still, {Metres("0", "1")} AS moved, epoch(ts0 - ts1) AS gap
                FROM steps WHERE ts1 IS NOT NULL),
            edges AS (
                SELECT *, is_still AND NOT was_still AS begins,
                    gap >= {Number(terms.ShortestSilence.TotalSeconds)} AND moved >= {Number(terms.ShortestMoveMetres)} AND gap - moved / {Number(terms.UsualMetresPerSecond)} >= {Number(terms.ShortestStay.TotalSeconds)} AS is_silent,
                    CASE WHEN is_still THEN ts0 ELSE ts1 END AS ended, CASE WHEN is_still THEN lon0 ELSE lon1 END AS lon_end, CASE WHEN is_still THEN lat0 ELSE lat1 END AS lat_end
                FROM told WHERE is_still <> was_still OR (is_still AND is_last) OR (gap >= {Number(terms.ShortestSilence.TotalSeconds)} AND NOT is_still)),
            pairs AS (
                SELECT *, lead(ended) OVER track AS next_ended, lead(lon_end) OVER track AS next_lon, lead(lat_end) OVER track AS next_lat
                FROM edges WINDOW track AS (PARTITION BY vehicle ORDER BY ts0)),
            stays AS (
                SELECT vehicle, ts1 AS started, CASE WHEN is_last THEN ended ELSE next_ended END AS ended,
                    (lon1 + CASE WHEN is_last THEN lon_end ELSE next_lon END) / 2 AS lon, (lat1 + CASE WHEN is_last THEN lat_end ELSE next_lat END) / 2 AS lat
                FROM pairs WHERE begins)
            SELECT vehicle, started, ended, lon, lat, NULL::DOUBLE AS lonAfter, NULL::DOUBLE AS latAfter FROM stays
            WHERE epoch(ended - started) >= {ShortestPieceSeconds} AND {Cell("")} IN (SELECT cell FROM near)
            UNION ALL
            SELECT vehicle, ts1, ts0, lon1, lat1, lon0, lat0 FROM edges
            WHERE is_silent AND ({Cell("1")} IN (SELECT cell FROM near) OR {Cell("0")} IN (SELECT cell FROM near))
            ORDER BY vehicle, started
            """;
    }
}
