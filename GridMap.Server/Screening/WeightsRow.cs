namespace GridMap.Server.Screening;

/// <summary>A version of the weights; never changed, never deleted. The one that was promoted last scores the next run.</summary>
internal sealed class WeightsRow
{
    public required string Version { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    public string? MadeBy { get; set; }

    /// <summary>What it was fitted on, and how it did on outcomes held back.</summary>
    public required string Note { get; set; }

    /// <summary>The weights as their own JSON.</summary>
    public required string Body { get; set; }

    public DateTimeOffset? PromotedAt { get; set; }

    public string? PromotedBy { get; set; }
}
