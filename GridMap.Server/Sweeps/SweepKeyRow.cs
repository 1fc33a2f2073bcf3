namespace GridMap.Server.Sweeps;

/// <summary>A public key whose certificates an area trusts.</summary>
internal sealed class SweepKeyRow
{
    public Guid Id { get; set; }

    public required string KeyId { get; set; }

    public required string Name { get; set; }

    public required string AreaCode { get; set; }

    public required string PublicPem { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public required string AddedBy { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }
}
