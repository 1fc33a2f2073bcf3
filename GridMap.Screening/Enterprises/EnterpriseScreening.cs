using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Enterprises;
using GridMap.Domain.Screening.Places;
using GridMap.Screening.Places;

namespace GridMap.Screening.Enterprises;

/// <summary>Links firms to places and says what they tell of them.</summary>
public static class EnterpriseScreening
{
    /// <summary>Kind of table in links set by hand; a firm's own name there is its credit code, or its name where it has none.</summary>
    public const string Source = "enterprises";

    /// <summary>Firms by place, in the order of the register.</summary>
    /// <param name="firms">The register.</param>
    /// <param name="matcher">Knows the places.</param>
    /// <param name="links">Told each link found.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<LinkedEnterprise>> Link(IReadOnlyList<Enterprise> firms, PlaceMatcher matcher, ICollection<FoundLink> links)
    {
        ArgumentNullException.ThrowIfNull(firms);
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(links);
        var linked = new Dictionary<string, List<LinkedEnterprise>>(StringComparer.Ordinal);
        foreach (var firm in firms)
        {
            var id = firm.Code.Length > 0 ? firm.Code : firm.Name;
            if (matcher.Find(Source, id, firm.Name, firm.Address, firm.Position) is not { } match) continue;
            links.Add(new FoundLink(Source, id, match));
            if (!linked.TryGetValue(match.PlaceId, out var here)) linked[match.PlaceId] = here = [];
            here.Add(new LinkedEnterprise(firm, match.Confidence));
        }

        return linked.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<LinkedEnterprise>)pair.Value, StringComparer.Ordinal);
    }

    /// <summary>The signals of all places.</summary>
    /// <param name="linked">Firms by place.</param>
    /// <param name="terms">The dictionary.</param>
    /// <param name="atWork">Places where meters, trucks or flights show work.</param>
    /// <param name="today">Licences that ended before this day ran out.</param>
    /// <param name="source">The register, as people know it.</param>
    public static IReadOnlyList<PlaceSignal> Signals(
        IReadOnlyDictionary<string, IReadOnlyList<LinkedEnterprise>> linked, ScopeTerms terms, IReadOnlySet<string> atWork, DateOnly today, string source)
    {
        ArgumentNullException.ThrowIfNull(linked);
        ArgumentNullException.ThrowIfNull(atWork);
        return [.. linked.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => EnterpriseRules.Signals(pair.Key, pair.Value, terms, atWork.Contains(pair.Key), today, source))];
    }
}
