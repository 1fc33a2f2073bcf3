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

    /// <summary>Who goes, as identifiers between commas and with one at both ends.</summary>
    public required string InspectorIds { get; set; }

    /// <summary>Who they are, between line feeds.</summary>
    public required string InspectorNames { get; set; }

    public int Route { get; set; }

    public int Order { get; set; }

    public bool IsRandom { get; set; }

    public double Probability { get; set; }

    public double ArriveMinutes { get; set; }

    public double TravelMetres { get; set; }

    /// <summary>Working time it takes, all who go together, its share of the road included.</summary>
    public double InspectorDays { get; set; }

    /// <summary>Why it comes at this place of the route: a <see cref="Contracts.Message"/> as JSON.</summary>
    public required string Position { get; set; }

    /// <summary>An array of <see cref="Contracts.Message"/> as JSON, strongest first.</summary>
    public required string Why { get; set; }

    public StopOutcome Outcome { get; set; }

    public DateTimeOffset? OutcomeAt { get; set; }

    public string? OutcomeBy { get; set; }

    public string? Note { get; set; }

    public Guid? CaseId { get; set; }
}
