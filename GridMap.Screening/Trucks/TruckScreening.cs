using System.Data.Common;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Trucks;

namespace GridMap.Screening.Trucks;

/// <summary>Screens places by the tracks of hazardous-goods trucks. DuckDB reads all fixes once; what is left here are the stays and silences near a place.</summary>
public static class TruckScreening
{
    private const int MemoryMegabytes = 2000;

    // A receiver that jumps for a moment must not make two stays of one.
    private const double SameStayMetres = 60;
    private static readonly TimeSpan SameStayGap = TimeSpan.FromMinutes(4);

    // Who sleeps at a place stays this long and is there at three in the morning.
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromHours(5);
    private const int SleepHour = 3;
    private const int FewestSleeps = 3;

    /// <summary>Runs on two threads and within 3 GB, whatever the number of fixes.</summary>
    /// <param name="input">What to screen with.</param>
    /// <param name="progress">Share done, 0 to 1; null for none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">The table cannot be read; the message says why.</exception>
    public static TruckFindings Run(TruckInput input, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Places.Count == 0) return new TruckFindings([], Stays: 0, Registered: 0, Silences: 0);
        var finder = new PlaceFinder(input.Places, input.LoadingPlaces, input.Routes);
        var visits = new Dictionary<int, List<TruckVisit>>();
        var silences = new Dictionary<int, List<TruckSilence>>();
        var registered = 0;
        using (var database = new BulkDatabase(MemoryMegabytes))
        {
            database.Run("CREATE TABLE near (cell BIGINT)");
            database.Fill("near", finder.Cells, (row, cell) => row.AppendValue(cell));
            var rows = database.Read(TruckQuery.Of(input.Fixes, input.Terms, finder.Latitude), progress, cancellation).Select(Row.Of);
            foreach (var (vehicle, own) in ByVehicle(rows)) AddVehicle(vehicle, own);
        }

        var signals = new List<PlaceSignal>();
        for (var place = 0; place < input.Places.Count; place++)
        {
            if (!visits.ContainsKey(place) && !silences.ContainsKey(place)) continue;
            signals.AddRange(TruckRules.Signals(input.Places[place].Id, visits.GetValueOrDefault(place, []), silences.GetValueOrDefault(place, []), input.Terms, input.Source));
        }

        progress?.Report(1);
        return new TruckFindings(signals, visits.Values.Sum(list => list.Count), registered, silences.Values.Sum(list => list.Count));

        void AddVehicle(string vehicle, List<Row> own)
        {
            var stays = new List<(int Place, double Metres, Row Stay)>();
            foreach (var stay in Join(own.Where(row => row.After is null), finder))
            {
                if (stay.To - stay.From < input.Terms.ShortestStay || finder.Find(stay.At, input.Terms.ReachMetres) is not { } found) continue;
                if (finder.IsRegistered(stay.At)) registered++;
                else stays.Add((found.Place, found.Metres, stay));
            }

            foreach (var atPlace in stays.GroupBy(stay => stay.Place))
            {
                var isHome = IsHome([.. atPlace.Select(stay => stay.Stay)], input.Terms);
                Room(visits, atPlace.Key).AddRange(atPlace.Select(stay => new TruckVisit(vehicle, stay.Stay.From, stay.Stay.To, stay.Metres, finder.OffRoute(stay.Stay.At), isHome)));
            }

            foreach (var silence in own)
            {
                if (silence.After is not { } after) continue;
                var (before, then) = (finder.Find(silence.At, input.Terms.SilenceReachMetres), finder.Find(after, input.Terms.SilenceReachMetres));
                var nearest = then is null || before?.Metres <= then.Value.Metres ? before : then;
                if (nearest is not { } place || finder.IsRegistered(silence.At) || finder.IsRegistered(after)) continue;
                Room(silences, place.Place).Add(new TruckSilence(silence.From, silence.To, finder.Between(silence.At, after), place.Metres));
            }
        }
    }

    private static List<T> Room<T>(Dictionary<int, List<T>> rooms, int place)
    {
        if (!rooms.TryGetValue(place, out var room)) rooms[place] = room = [];
        return room;
    }

    /// <summary>True when the truck sleeps there on a good share of the nights between its first and its last stay.</summary>
    private static bool IsHome(List<Row> stays, TruckTerms terms)
    {
        var sleeps = stays.Count(stay => stay.To - stay.From >= ShortestSleep && stay.From.AddHours(24 - SleepHour).Date < stay.To.AddHours(24 - SleepHour).Date);
        var nights = Math.Max((stays[^1].To.Date - stays[0].From.Date).Days, 1);
        return sleeps >= FewestSleeps && sleeps >= terms.HomeShareOfNights * nights;
    }

    private static IEnumerable<Row> Join(IEnumerable<Row> stays, PlaceFinder finder)
    {
        Row? open = null;
        foreach (var stay in stays)
        {
            if (open is { } earlier && stay.From - earlier.To <= SameStayGap && finder.Between(earlier.At, stay.At) <= SameStayMetres)
            {
                open = earlier with { To = stay.To };
                continue;
            }

            if (open is { } done) yield return done;
            open = stay;
        }

        if (open is { } last) yield return last;
    }

    private static IEnumerable<(string Vehicle, List<Row> Rows)> ByVehicle(IEnumerable<Row> rows)
    {
        var own = new List<Row>();
        foreach (var row in rows)
        {
            if (own.Count > 0 && own[0].Vehicle != row.Vehicle)
            {
                yield return (own[0].Vehicle, own);
                own = [];
            }

            own.Add(row);
        }

        if (own.Count > 0) yield return (own[0].Vehicle, own);
    }

    /// <summary>A stay, or with <see cref="After"/> a silence between two places.</summary>
    private readonly record struct Row(string Vehicle, DateTime From, DateTime To, LonLat At, LonLat? After)
    {
        public static Row Of(DbDataReader reader) => new(
            reader.GetString(0), reader.GetDateTime(1), reader.GetDateTime(2), new LonLat(reader.GetDouble(3), reader.GetDouble(4)),
            reader.IsDBNull(5) ? null : new LonLat(reader.GetDouble(5), reader.GetDouble(6)));
    }
}
