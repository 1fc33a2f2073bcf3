using GridMap.Contracts.Screening;

namespace GridMap.Server.Screening;

/// <summary>One visit on a list.</summary>
internal sealed class VisitStopRow
{
    public Guid ListId { get; set; }

    public Guid PlaceId { get; set; }

    public required string Name { get; set; }

    public required string Kind { get; set; }

    public required string AreaCode { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public Guid InspectorId { get; set; }

    public required string InspectorName { get; set; }

    public int Order { get; set; }

    public bool IsRandom { get; set; }

    public double Probability { get; set; }

    /// <summary>A <see cref="Contracts.Message"/> as JSON.</summary>
    public required string Why { get; set; }

    public StopOutcome Outcome { get; set; }

    public DateTimeOffset? OutcomeAt { get; set; }

    public string? OutcomeBy { get; set; }

    public string? Note { get; set; }

    public Guid? CaseId { get; set; }
}
