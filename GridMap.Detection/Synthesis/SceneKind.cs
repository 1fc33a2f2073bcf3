namespace GridMap.Detection.Synthesis;

/// <summary>What stands in a scene, mostly.</summary>
public enum SceneKind
{
    /// <summary>A town: some of everything, with registered premises. The demo.</summary>
    Town,

    /// <summary>Walled industrial yards close together.</summary>
    Yard,

    /// <summary>Fields with farmsteads, silos, greenhouses and haystacks.</summary>
    Farm,

    /// <summary>Village houses wall to wall, tanks on their roofs.</summary>
    Village,

    /// <summary>Storage depots: rows of tanks in bunds, basins, pipes.</summary>
    TankFarm,
}
