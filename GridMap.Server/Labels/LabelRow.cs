using GridMap.Contracts.Labels;

namespace GridMap.Server.Labels;

/// <summary>One verdict on one picture of a place, with all that is needed to learn from it. Rows are only ever added; <see cref="LabelRepair"/> alone may put one under its right picture.</summary>
internal sealed class LabelRow
{
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Who said it; never leaves the server.</summary>
    public Guid AccountId { get; set; }

    public LabelVerdict Verdict { get; set; }

    public Guid SuspectId { get; set; }

    public Guid SiteId { get; set; }

    public Guid OrthophotoId { get; set; }

    public required string AreaCode { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Name and version of the model.</summary>
    public required string Model { get; set; }

    public double? GsdMetres { get; set; }

    /// <summary>Null when no picture could be cut: a verdict all the same, and nothing to learn from.</summary>
    public string? ChipSha256 { get; set; }

    /// <summary>Left, top, width, height in the orthophoto's pixels as JSON; null without a chip.</summary>
    public string? ChipPixelBox { get; set; }

    /// <summary>Objects as JSON, an array of <see cref="Contracts.Detections.DetectedObject"/>: boxes, places on the ground, scores.</summary>
    public required string Objects { get; set; }
}
