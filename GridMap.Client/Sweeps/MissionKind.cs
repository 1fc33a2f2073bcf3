namespace GridMap.Client.Sweeps;

/// <summary>What a plan can be saved as.</summary>
public enum MissionKind
{
    /// <summary>All files of all sorties, zipped.</summary>
    All,

    /// <summary>DJI Pilot 2.</summary>
    Kmz,

    /// <summary>QGroundControl.</summary>
    Plan,

    /// <summary>Litchi.</summary>
    Csv,

    /// <summary>Mission Planner.</summary>
    Waypoints,

    /// <summary>The whole plan on a globe.</summary>
    Kml,
}
