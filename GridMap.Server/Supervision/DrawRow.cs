namespace GridMap.Server.Supervision;

/// <summary>A draw for spot checks: published, then drawn once.</summary>
internal sealed class DrawRow
{
    public Guid Id { get; set; }

    public required string AreaCode { get; set; }

    public required string Seed { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public required string PublishedBy { get; set; }

    public DateTimeOffset DrawFrom { get; set; }

    public int OfEach { get; set; }

    public DateTimeOffset? DrawnAt { get; set; }

    public string? DrawnBy { get; set; }

    /// <summary>The list as it was frozen, an array of <see cref="Contracts.Supervision.SpotDrawName"/> as JSON; null before the draw.</summary>
    public string? Names { get; set; }

    public int NameCount { get; set; }

    public int Version { get; set; }
}
