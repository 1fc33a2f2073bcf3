using GridMap.Contracts.Premises;

namespace GridMap.Server.Premises;

internal sealed class PremisesRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    public PremisesKind Kind { get; set; }

    public string? CreditCode { get; set; }

    public required string AreaCode { get; set; }

    /// <summary>Point or polygon, well-known binary, WGS 84.</summary>
    public required byte[] Geometry { get; set; }

    public double? RadiusMetres { get; set; }

    public bool IsRetired { get; set; }

    public int Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }
}
