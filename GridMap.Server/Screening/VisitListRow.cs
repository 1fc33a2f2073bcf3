namespace GridMap.Server.Screening;

/// <summary>The visits of a day.</summary>
internal sealed class VisitListRow
{
    public Guid Id { get; set; }

    public required string AreaCode { get; set; }

    public DateOnly Day { get; set; }

    /// <summary>The run that ranked the places.</summary>
    public Guid RunId { get; set; }

    public int Inspectors { get; set; }

    public double HoursEach { get; set; }

    public int Together { get; set; }

    public double RandomShare { get; set; }

    /// <summary>What chance was drawn with.</summary>
    public required string Seed { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    public required string MadeBy { get; set; }

    /// <summary>Drawn by chance, and nobody's day reaches so far.</summary>
    public int NotReached { get; set; }

    /// <summary>When the inspectors got it; null while it is a draft.</summary>
    public DateTimeOffset? HandedOutAt { get; set; }
}
