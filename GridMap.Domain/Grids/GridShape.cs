namespace GridMap.Domain.Grids;

/// <summary>Shape of generated cells.</summary>
public enum GridShape
{
    /// <summary>Squares, edges along east and north of the local frame.</summary>
    Square,

    /// <summary>Regular hexagons with a corner to the north.</summary>
    Hexagon,
}
