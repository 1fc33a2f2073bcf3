namespace GridMap.Server.Screening;

/// <summary>A place as one run judged it; rows are only ever added. Those of a run that did not end well are never shown.</summary>
internal sealed class ScreenedPlaceRow
{
    public Guid RunId { get; set; }

    /// <summary>The same in every run of an area.</summary>
    public Guid PlaceId { get; set; }

    /// <summary>As the source names it.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }

    public required string Kind { get; set; }

    public string? Address { get; set; }

    public required string AreaCode { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public int Rank { get; set; }

    public int? RankBefore { get; set; }

    public double Probability { get; set; }

    public double? ProbabilityBefore { get; set; }

    public double PriorLogOdds { get; set; }

    public double LogOdds { get; set; }

    /// <summary>Groups that speak for it, strongest first, between commas and with one at both ends.</summary>
    public string Groups { get; set; } = ",";

    /// <summary>An array of <see cref="Contracts.Screening.PlaceSign"/> as JSON, strongest first.</summary>
    public required string Signs { get; set; }

    /// <summary>What the run before had and this one has not, likewise.</summary>
    public required string Gone { get; set; }

    /// <summary>A <see cref="Contracts.Screening.PlaceCheck"/> as JSON.</summary>
    public required string Check { get; set; }

    /// <summary>An array of <see cref="Contracts.Screening.PlaceLinkNote"/> as JSON.</summary>
    public required string Links { get; set; }
}
