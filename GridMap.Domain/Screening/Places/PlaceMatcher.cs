using GridMap.Domain.Geo;

namespace GridMap.Domain.Screening.Places;

/// <summary>Finds the place that a firm, a meter, a stop or a roof belongs to: by position, address and name together.</summary>
public sealed class PlaceMatcher
{
    /// <summary>Below this, a row is linked to no place.</summary>
    public const double LeastConfidence = 0.4;

    // A row's position is a gate or a doorstep, a place's the middle of its yard.
    private const double PositionSpreadMetres = 60;
    private const double PositionCertainty = 0.95;
    private const double ReachMetres = 150;
    private const double FarMetres = 500;
    private const double FarShare = 0.3;
    private const double ContradictionShare = 0.5;
    private const double NameCertainty = 0.9;
    private const double LikeNameFrom = 0.75;
    private const int ShortestName = 4;
    private const double WorthWeighing = 0.15;
    private const double MostOdds = 99;

    // A smaller share of a rough position is not worth a line.
    private const double LeastShare = 0.1;

    // About the reach, in degrees of latitude; longitude's are shorter, so cells are a little narrower.
    private const double CellDegrees = 0.0015;

    private readonly List<Known> _places;
    private readonly Dictionary<(int, int), List<int>> _byCell = [];
    private readonly Dictionary<string, List<int>> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), PlaceLink> _links;
    private readonly HashSet<string> _ids;

    /// <summary>Takes the places.</summary>
    /// <param name="places">All of a run.</param>
    /// <param name="links">Links set by hand.</param>
    public PlaceMatcher(IReadOnlyList<ScreenedPlace> places, IReadOnlyList<PlaceLink> links)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(links);
        _places = [.. places.Select(place => new Known(place, AddressReading.Read(place.Address)))];
        _ids = places.Select(place => place.Id).ToHashSet(StringComparer.Ordinal);
        _links = links.ToDictionary(link => (link.Source, link.Id));
        for (var i = 0; i < _places.Count; i++)
        {
            var (place, address) = _places[i];
            Add(_byCell, CellOf(place.Position), i);
            foreach (var key in KeysOf(address)) Add(_byAddress, key, i);
            if (NameKey(place.Name) is { Length: >= ShortestName } name) Add(_byName, name, i);
        }
    }

    /// <summary>The place of a row.</summary>
    /// <param name="source">Kind of table, for links set by hand.</param>
    /// <param name="id">The row's own name.</param>
    /// <param name="name">Name of a firm or yard; null or blank where there is none.</param>
    /// <param name="address">As written; null where there is none.</param>
    /// <param name="position">WGS 84 degrees; null where there is none.</param>
    /// <returns>Null when no place fits, or two fit alike.</returns>
    public PlaceMatch? Find(string source, string id, string? name, string? address, LonLat? position)
    {
        if (_links.TryGetValue((source, id), out var link))
        {
            return link.PlaceId is { } linked && _ids.Contains(linked) ? new PlaceMatch(linked, 1, Phrase.Of("screening.matchByHand")) : null;
        }

        var reading = AddressReading.Read(address);
        var nameKey = NameKey(name);
        var weighed = CandidatesOf(nameKey, reading, position)
            .Select(index => Weigh(_places[index], nameKey, reading, position))
            .Where(match => match.Confidence >= WorthWeighing)
            .OrderByDescending(match => match.Confidence).ThenBy(match => match.PlaceId, StringComparer.Ordinal).ToList();
        if (weighed.Count == 0) return null;
        // Two that fit alike share what speaks for them.
        var odds = weighed.Sum(match => Odds(match.Confidence));
        var best = weighed[0] with { Confidence = weighed[0].Confidence * Odds(weighed[0].Confidence) / odds };
        return best.Confidence >= LeastConfidence ? best : null;
    }

    /// <summary>The places that somebody who points roughly may mean, each with its share; together no more than one place.</summary>
    /// <param name="position">What was pointed at, WGS 84.</param>
    /// <param name="spreadMetres">How far off people usually point.</param>
    public IReadOnlyList<PlaceMatch> Near(LonLat position, double spreadMetres)
    {
        var near = CandidatesOf("", null, position, 2 * spreadMetres)
            .Select(index => (_places[index].Place, Metres: GroundMeasure.DistanceMetres(position, _places[index].Place.Position)))
            .Where(found => found.Metres <= 2 * spreadMetres)
            .Select(found => (found.Place, found.Metres, Weight: Math.Exp(-(found.Metres / spreadMetres) * (found.Metres / spreadMetres) / 2))).ToList();
        var sum = Math.Max(1, near.Sum(found => found.Weight));
        return
        [
            .. near.Select(found => new PlaceMatch(found.Place.Id, found.Weight / sum, Phrase.Of("screening.matchPosition", ("distanceMetres", Math.Round(found.Metres)))))
                .Where(match => match.Confidence >= LeastShare).OrderByDescending(match => match.Confidence).ThenBy(match => match.PlaceId, StringComparer.Ordinal),
        ];
    }

    private static PlaceMatch Weigh(Known known, string nameKey, AddressReading? address, LonLat? position)
    {
        var metres = position is { } at ? GroundMeasure.DistanceMetres(at, known.Place.Position) : (double?)null;
        var byPosition = metres is { } distance ? PositionCertainty * Math.Exp(-(distance / PositionSpreadMetres) * (distance / PositionSpreadMetres)) : 0;
        var likeness = address is not null && known.Address is not null ? AddressLikeness.Of(address, known.Address) : (double?)null;
        var byAddress = likeness ?? 0;
        var byName = ByName(nameKey, NameKey(known.Place.Name));
        if (metres > FarMetres) (byAddress, byName) = (byAddress * FarShare, byName * FarShare);
        var confidence = 1 - (1 - byPosition) * (1 - byAddress) * (1 - byName);
        if (likeness == 0 && byName == 0 && known.Address is { IsPrecise: true } && address is { IsPrecise: true }) confidence *= ContradictionShare;
        var how = byPosition >= Math.Max(byAddress, byName)
            ? Phrase.Of("screening.matchPosition", ("distanceMetres", Math.Round(metres ?? 0)))
            : byAddress >= byName ? Phrase.Of("screening.matchAddress") : Phrase.Of("screening.matchName");
        return new PlaceMatch(known.Place.Id, confidence, how);
    }

    private static double ByName(string a, string b)
    {
        if (a.Length < ShortestName || b.Length < ShortestName) return 0;
        var likeness = TextLikeness.Of(a, b);
        return likeness < LikeNameFrom ? 0 : NameCertainty * (likeness - LikeNameFrom) / (1 - LikeNameFrom);
    }

    private SortedSet<int> CandidatesOf(string nameKey, AddressReading? address, LonLat? position, double reachMetres = ReachMetres)
    {
        var candidates = new SortedSet<int>();
        if (position is { } at)
        {
            var (column, row) = CellOf(at);
            var reach = (int)Math.Ceiling(reachMetres / 111_000 / CellDegrees) + 1;
            for (var x = column - reach; x <= column + reach; x++)
            {
                for (var y = row - reach; y <= row + reach; y++)
                {
                    if (_byCell.TryGetValue((x, y), out var near)) candidates.UnionWith(near);
                }
            }
        }

        foreach (var key in KeysOf(address))
        {
            if (_byAddress.TryGetValue(key, out var alike)) candidates.UnionWith(alike);
        }

        if (nameKey.Length >= ShortestName && _byName.TryGetValue(nameKey, out var named)) candidates.UnionWith(named);
        return candidates;
    }

    /// <summary>By what an address is looked up: all of it, its village with a group or number, its road with a number.</summary>
    private static IEnumerable<string> KeysOf(AddressReading? address)
    {
        if (address is null) yield break;
        yield return address.Plain;
        if (address.Village is { } village)
        {
            if (address.Number is { } number) yield return $"{village}|{number}";
            if (address.Group is { } group) yield return $"{village}|{group}组";
            if (address.Rest.Length >= 2) yield return $"{village}|{address.Rest}";
        }

        if (address is { Road: { } road, Number: { } house }) yield return $"{road}|{house}";
        if (address is { Road: { } street, Rest.Length: >= 3 }) yield return $"{street}|{address.Rest}";
    }

    private static string NameKey(string? name) => string.IsNullOrWhiteSpace(name) ? "" : string.Concat(name.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static (int, int) CellOf(LonLat position) => ((int)Math.Floor(position.Longitude / CellDegrees), (int)Math.Floor(position.Latitude / CellDegrees));

    private static double Odds(double confidence) => Math.Min(MostOdds, confidence / Math.Max(1 - confidence, 1 / MostOdds));

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int place)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var places)) index[key] = places = [];
        places.Add(place);
    }

    private sealed record Known(ScreenedPlace Place, AddressReading? Address);
}
