namespace GridMap.Detection.Synthesis.Layout;

/// <summary>What goes on behind a wall.</summary>
internal enum YardRole
{
    /// <summary>A licensed enterprise with a tank farm.</summary>
    LicensedTanks,

    /// <summary>Tanks nobody licensed: what the sweep is looking for.</summary>
    UnlicensedTanks,

    /// <summary>Registered as idle; sheds and weeds only.</summary>
    Idle,

    /// <summary>An ordinary licensed workshop without tanks.</summary>
    Workshop,
}
