namespace GridMap.Server.Interchange;

internal sealed class FeedKeyRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    public required string AreaCode { get; set; }

    /// <summary>SHA-256 of the key, lower-case hexadecimal: the key itself is kept nowhere.</summary>
    public required string Hash { get; set; }

    public required string Beginning { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public required string CreatedBy { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
