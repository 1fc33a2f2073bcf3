namespace GridMap.Domain.Screening.Trucks;

/// <summary>What trucks' stays and silences say of a place.</summary>
public static class TruckRules
{
    // Counts become strengths by 1 − e^(−n/m): the first visits say most.
    private const double MeanVisits = 3;
    private const double MeanTrucks = 2;
    private const double MeanNights = 2;
    private const double MeanSilences = 2;
    private const double MeanDetours = 2;
    private const int NamedPlates = 3;

    /// <summary>True when a gap between two fixes is a silence that means something.</summary>
    /// <param name="gap">Time between them.</param>
    /// <param name="movedMetres">Distance between them.</param>
    /// <param name="terms">What counts.</param>
    public static bool IsDeliberate(TimeSpan gap, double movedMetres, TruckTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var lost = gap - TimeSpan.FromSeconds(movedMetres / terms.UsualMetresPerSecond);
        return gap >= terms.ShortestSilence && movedMetres >= terms.ShortestMoveMetres && lost >= terms.ShortestStay;
    }

    /// <summary>The signals of one place, each kind once at most.</summary>
    /// <param name="placeId">The place.</param>
    /// <param name="visits">Stays there, none within a registered loading place.</param>
    /// <param name="silences">Silences near it.</param>
    /// <param name="terms">What counts.</param>
    /// <param name="source">Name of the file.</param>
    public static IReadOnlyList<PlaceSignal> Signals(string placeId, IReadOnlyList<TruckVisit> visits, IReadOnlyList<TruckSilence> silences, TruckTerms terms, string source)
    {
        ArgumentNullException.ThrowIfNull(visits);
        ArgumentNullException.ThrowIfNull(silences);
        ArgumentNullException.ThrowIfNull(terms);
        var signals = new List<PlaceSignal>();
        // Where a truck is at home it comes every night, and only others are worth a word.
        var guests = visits.Where(visit => !visit.IsHome && visit.Stay >= terms.ShortestStay).OrderBy(visit => visit.From).ToList();
        var nights = guests.Where(visit => visit.IsByNight).ToList();
        var isUsual = IsUsual(guests, nights.Count, terms);
        if (guests.Count > 0 && !isUsual)
        {
            Add(SignalKind.TruckStop, guests, MeanVisits, "truck.stop", ("visits", guests.Count), ("minutes", Median(guests)), ("plates", Plates(guests)));
        }

        var trucks = guests.Select(visit => visit.Vehicle).Distinct().Count();
        if (trucks > 1 && !isUsual)
        {
            signals.Add(Signal(SignalKind.TrucksShare, Strength(trucks - 1, MeanTrucks), guests[^1].To, "truck.share", ("trucks", trucks), ("visits", guests.Count)));
        }

        if (nights.Count > 0)
        {
            Add(SignalKind.TruckByNight, nights, MeanNights, "truck.byNight", ("visits", nights.Count), ("of", guests.Count));
        }

        var detours = guests.Where(visit => visit.OffRouteMetres > terms.RouteCorridorMetres).ToList();
        if (detours.Count > 0)
        {
            Add(SignalKind.TruckDetour, detours, MeanDetours, "truck.detour", ("visits", detours.Count), ("distanceMetres", Math.Round(detours.Max(visit => visit.OffRouteMetres ?? 0))));
        }

        if (silences.Count > 0)
        {
            var longest = silences.MaxBy(silence => silence.To - silence.From)!; // there is one
            signals.Add(Signal(
                SignalKind.TruckSilent, Strength(silences.Count, MeanSilences), silences.Max(silence => silence.To), "truck.silent",
                ("times", silences.Count), ("minutes", Math.Round((longest.To - longest.From).TotalMinutes)), ("movedMetres", Math.Round(longest.MovedMetres)), ("distanceMetres", Math.Round(silences.Min(silence => silence.DistanceMetres)))));
        }

        return signals;

        void Add(SignalKind kind, List<TruckVisit> of, double mean, string key, params ReadOnlySpan<(string, object)> arguments) =>
            signals.Add(Signal(kind, Strength(of.Count, mean), of.Max(visit => visit.To), key, arguments));

        PlaceSignal Signal(SignalKind kind, double strength, DateTime on, string key, params ReadOnlySpan<(string, object)> arguments) =>
            new(placeId, kind, strength, DateOnly.FromDateTime(on), source, Phrase.Of(key, arguments));
    }

    /// <summary>Where trucks come week after week by day, an inn, a repair shop or somebody's customer is missing from the register: what is hidden is supplied seldom.</summary>
    private static bool IsUsual(List<TruckVisit> guests, int nights, TruckTerms terms)
    {
        if (guests.Count < terms.UsualVisits || 2 * nights >= guests.Count) return false;
        var weeks = (guests[^1].From - guests[0].From).TotalDays / 7;
        return guests.Count > terms.UsualVisitsAWeek * Math.Max(weeks, 1);
    }

    private static double Strength(int count, double mean) => 1 - Math.Exp(-count / mean);

    private static double Median(List<TruckVisit> visits) =>
        Math.Round(visits.Select(visit => visit.Stay.TotalMinutes).Order().ElementAt(visits.Count / 2));

    private static string Plates(List<TruckVisit> visits)
    {
        var plates = visits.CountBy(visit => visit.Vehicle).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => PlateMask.Of(count.Key)).ToList();
        return string.Join(", ", plates.Take(NamedPlates)) + (plates.Count > NamedPlates ? ", …" : "");
    }
}
