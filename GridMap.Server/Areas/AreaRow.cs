using GridMap.Contracts.Areas;

namespace GridMap.Server.Areas;

internal sealed class AreaRow
{
    public required string Code { get; set; }

    public required string Name { get; set; }

    public AreaLevel Level { get; set; }

    public string? ParentCode { get; set; }

    /// <summary>Well-known binary, WGS 84; null for a functional zone without a polygon.</summary>
    public byte[]? Polygon { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}
