using GridMap.Domain.Areas;
using GridMap.Server.People;

namespace GridMap.Server.Areas;

/// <summary>The areas as they were at one moment.</summary>
internal sealed class AreaSnapshot
{
    public AreaSnapshot(IReadOnlyDictionary<string, Area> byCode, long version)
    {
        ByCode = byCode;
        Version = version;
        InOrder = [.. byCode.Values.OrderBy(area => area.Code)];
    }

    public long Version { get; }

    public IReadOnlyDictionary<string, Area> ByCode { get; }

    /// <summary>By code: an area comes right before what lies in it.</summary>
    public IReadOnlyList<Area> InOrder { get; }

    public Area? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Its name with those of the areas above it before it, the city's left out.</summary>
    public string PathOf(Area area)
    {
        var name = area.Name;
        for (var code = area.Parent; code is { Level: not AreaLevel.City }; code = code.Value.Parent)
        {
            name = Find(code.Value.Text) is { } above ? $"{above.Name} {name}" : name;
        }

        return name;
    }

    /// <summary>The narrowest known area that holds all that may be seen; null when there is none.</summary>
    public Area? FindCommon(AreaScope within)
    {
        var codes = within.IsEverywhere ? [.. InOrder.Select(area => area.Code.Text)] : within.AreaCodes;
        return codes.Count is 0 ? null : InOrder.LastOrDefault(area => codes.All(code => code.StartsWith(area.Code.Text, StringComparison.Ordinal)));
    }

    /// <summary>The nearest known areas below one, so far as they may be seen; an area with none below stands for itself.</summary>
    public IEnumerable<Area> Below(string aboutCode, AreaScope within)
    {
        Area? last = null;
        foreach (var area in InOrder.Where(area => area.Code.Text.Length > aboutCode.Length && area.Code.Text.StartsWith(aboutCode, StringComparison.Ordinal)))
        {
            if (last is null || !last.Code.Contains(area.Code))
            {
                last = area;
                if (within.Covers(area.Code.Text) || within.AreaCodes.Any(code => code.StartsWith(area.Code.Text, StringComparison.Ordinal)))
                {
                    yield return area;
                }
            }
        }

        if (last is null && Find(aboutCode) is { } alone)
        {
            yield return alone;
        }
    }
}
