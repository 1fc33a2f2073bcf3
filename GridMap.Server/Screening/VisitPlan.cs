using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GridMap.Contracts;
using GridMap.Contracts.Screening;
using GridMap.Domain.Geo;
using GridMap.Server.Hosting;

namespace GridMap.Server.Screening;

/// <summary>Chooses the visits of a day: a share by chance, the rest by rank, split by nearness and put in the order of a route.</summary>
internal static class VisitPlan
{
    /// <summary>Draws a plan; the same places and seed, the same plan.</summary>
    /// <param name="places">By rank.</param>
    /// <param name="inspectors">How many go.</param>
    /// <param name="visitsEach">Visits that one of them can do.</param>
    /// <param name="randomShare">Share drawn by chance, 0 to 0.5.</param>
    /// <param name="seed">What chance is drawn with.</param>
    public static IReadOnlyList<PlannedStop> Draw(IReadOnlyList<ScreenedPlaceRow> places, int inspectors, int visitsEach, double randomShare, string seed)
    {
        var capacity = Math.Min(inspectors * visitsEach, places.Count);
        var wanted = capacity * randomShare;
        // What is over of a whole visit is decided by chance, too, so that the share holds over many days.
        var byChance = (int)Math.Floor(wanted) + (ShareOf(seed, "") < wanted - Math.Floor(wanted) ? 1 : 0);
        // From all places alike, those at the top of the list included: nothing else tells what chance would find.
        var random = places.OrderBy(place => ShareOf(seed, place.Key)).ThenBy(place => place.Key, StringComparer.Ordinal).Take(byChance).ToHashSet();
        var chosen = random.Concat(places.Where(place => !random.Contains(place)).Take(capacity - random.Count));
        var stops = new List<PlannedStop>();
        foreach (var (inspector, part) in chosen.OrderBy(place => place.Longitude).ThenBy(place => place.Key, StringComparer.Ordinal).Chunk(visitsEach).Index())
        {
            stops.AddRange(InOrder(part).Select((place, index) => new PlannedStop(place, inspector, index + 1, random.Contains(place), WhyOf(place, random.Contains(place)))));
        }

        return stops;
    }

    private static Message WhyOf(ScreenedPlaceRow place, bool isRandom)
    {
        if (isRandom)
        {
            return Message.Plain("screened.whyRandom");
        }

        return ScreeningRows.Read<List<PlaceSign>>(place.Signs).Find(sign => sign.LogOdds > 0)?.Reason
            ?? Problems.Say("screened.whyRank", ("rank", place.Rank.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>From the westernmost on, always to the nearest that is left.</summary>
    private static IEnumerable<ScreenedPlaceRow> InOrder(IReadOnlyList<ScreenedPlaceRow> places)
    {
        var left = places.ToList();
        var at = left[0];
        while (left.Count > 0)
        {
            var here = new LonLat(at.Longitude, at.Latitude);
            at = left.MinBy(place => GroundMeasure.DistanceMetres(here, new LonLat(place.Longitude, place.Latitude))) ?? left[0];
            left.Remove(at);
            yield return at;
        }
    }

    /// <summary>0 to below 1, by the seed and a key.</summary>
    private static double ShareOf(string seed, string key) =>
        BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\u001f{key}"))) / (uint.MaxValue + 1.0);
}
