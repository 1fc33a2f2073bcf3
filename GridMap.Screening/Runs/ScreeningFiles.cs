namespace GridMap.Screening.Runs;

/// <summary>The files of a run; what is not there is not screened by.</summary>
public sealed record ScreeningFiles
{
    /// <summary>The places to rank: table or GeoJSON.</summary>
    public required string Places { get; init; }

    /// <summary>Register of firms.</summary>
    public string? Enterprises { get; init; }

    /// <summary>Load of meters, by the day, finer, or both; beside a single daily file, one of its name with -15min is taken, too.</summary>
    public IReadOnlyList<string> Electricity { get; init; } = [];

    /// <summary>List of meters; without it, one named meters.csv beside the load is taken.</summary>
    public string? Meters { get; init; }

    /// <summary>Fixes of trucks.</summary>
    public string? Trajectories { get; init; }

    /// <summary>Registered loading, unloading and parking places.</summary>
    public string? LoadingPlaces { get; init; }

    /// <summary>Approved routes, GeoJSON lines.</summary>
    public string? Routes { get; init; }

    /// <summary>Ordered stops of work.</summary>
    public string? Orders { get; init; }

    /// <summary>Reports of the public.</summary>
    public string? Tips { get; init; }

    /// <summary>Earlier visits.</summary>
    public string? History { get; init; }

    /// <summary>What flights saw: GeoJSON of <c>gridmap detect</c>.</summary>
    public string? Detections { get; init; }

    /// <summary>Holidays.</summary>
    public string? Holidays { get; init; }

    /// <summary>Links set by hand.</summary>
    public string? Links { get; init; }
}
