namespace GridMap.Detection.Synthesis.Elements;

internal enum TankRoof
{
    /// <summary>A shallow cone of plates.</summary>
    Cone,

    /// <summary>A dome, often of stainless steel or glass fibre.</summary>
    Dome,

    /// <summary>A deck floating on what is stored, below the rim.</summary>
    Floating,

    /// <summary>A steep cone of ribbed sheet: grain and cement silos.</summary>
    Silo,

    /// <summary>A moulded plastic shoulder round a wide screw lid.</summary>
    Plastic,

    /// <summary>No roof: an open rim and what is stored.</summary>
    Open,
}
