using GridMap.Contracts.Screening;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening.Chance;
using GridMap.Domain.Screening.VisitLists;
using VisitList = GridMap.Domain.Screening.VisitLists.VisitList;

namespace GridMap.Server.Screening;

/// <summary>Chooses the visits of a day: a share by chance, the rest by what they may find in the time they cost.</summary>
internal static class VisitPlan
{
    /// <summary>Beyond, places are too unlikely to be worth the road.</summary>
    private const int MostCandidates = 3000;

    /// <summary>On the road from one visit to the next, for the number of visits that a day has room for.</summary>
    private const double RoadMinutes = 15;

    /// <summary>County by county, township by township: chance spares none.</summary>
    private const int DistrictDigits = 9;

    /// <summary>Draws a plan; the same places and seed, the same plan.</summary>
    /// <param name="places">By rank.</param>
    /// <param name="inspectors">Who goes.</param>
    /// <param name="request">How long, how many together, and the share of chance.</param>
    /// <param name="seed">What chance is drawn with.</param>
    public static VisitList Draw(IReadOnlyList<ScreenedPlaceRow> places, IReadOnlyList<Guid> inspectors, MakeVisitListRequest request, string seed)
    {
        var rules = new VisitRules { Together = Math.Min(request.Together, inspectors.Count) };
        var visits = (int)(inspectors.Count / rules.Together * (request.HoursEach * 60 / (rules.VisitMinutes + RoadMinutes)));
        // From all places alike, those at the top of the list included: nothing else tells what chance would find.
        var drawn = ChanceDraw.Draw(
            seed, request.Day, places.Select(place => new ChanceCandidate($"{place.PlaceId}", place.AreaCode[..Math.Min(DistrictDigits, place.AreaCode.Length)])).ToList(),
            ChanceDraw.CountOf(seed, request.Day, visits, request.RandomShare)).Select(pick => pick.Id).ToHashSet(StringComparer.Ordinal);
        var candidates = places.Where((place, index) => index < MostCandidates || drawn.Contains($"{place.PlaceId}"))
            .Select(place => new VisitCandidate(
                $"{place.PlaceId}", new LonLat(place.Longitude, place.Latitude), place.Probability, drawn.Contains($"{place.PlaceId}"), Strongest: StrongestOf(place)))
            .ToList();
        var start = MiddleOf(places);
        return VisitPlanner.Plan(candidates, [.. inspectors.Select(id => new VisitInspector($"{id}", start, request.HoursEach))], rules);
    }

    private static Phrase? StrongestOf(ScreenedPlaceRow place) =>
        ScreeningRows.Read<List<PlaceSign>>(place.Signs).Find(sign => sign.LogOdds > 0)?.Reason is { } reason ? new Phrase(reason.Key, reason.Arguments) : null;

    /// <summary>Where the day begins: in the midst of the places, as offices are.</summary>
    private static LonLat MiddleOf(IReadOnlyList<ScreenedPlaceRow> places) => new(
        places.Select(place => place.Longitude).Order().ElementAt(places.Count / 2), places.Select(place => place.Latitude).Order().ElementAt(places.Count / 2));
}
