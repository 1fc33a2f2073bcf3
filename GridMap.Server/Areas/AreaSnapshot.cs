using GridMap.Domain.Areas;

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
}
