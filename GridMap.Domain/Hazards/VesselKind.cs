namespace GridMap.Domain.Hazards;

/// <summary>What the model took a thing for, by its shape from above.</summary>
public enum VesselKind
{
    /// <summary>立式储罐: round from above.</summary>
    VerticalTank,

    /// <summary>卧式储罐: a capsule from above.</summary>
    LyingVessel,

    /// <summary>铁桶: 200 L drums.</summary>
    Drum,

    /// <summary>吨桶: 1000 L totes.</summary>
    Tote,
}
