using GridMap.Domain;
using GridMap.Domain.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Places;

/// <summary>Reads links set by hand: source, id, place_id; a blank place_id or "none" links to no place.</summary>
public static class LinkTable
{
    /// <summary>All links; of one row of a source named twice, the last one holds.</summary>
    public static IReadOnlyList<PlaceLink> Read(TableSource source, TableReport report)
    {
        ArgumentNullException.ThrowIfNull(source);
        var links = new Dictionary<(string, string), PlaceLink>();
        foreach (var row in source.Rows(report))
        {
            if (row.Needed("source") is not { } table || row.Needed("id") is not { } id) continue;
            var place = row.Text("place_id");
            var link = new PlaceLink(table.ToLowerInvariant(), id, place is null || place.Equals("none", StringComparison.OrdinalIgnoreCase) || place == "无" ? null : place);
            if (links.ContainsKey((link.Source, link.Id))) row.Tell("id", false, Phrase.Of("screening.rowLinkAgain", ("id", id)));
            links[(link.Source, link.Id)] = link;
        }

        return [.. links.Values];
    }
}
