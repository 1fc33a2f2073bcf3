namespace GridMap.Detection.Flights.Changes;

/// <summary>What is measured when two flights are compared object by object.</summary>
public enum ChangeSignal
{
    /// <summary>Correlation of the picture's edges over the object, −1 to 1; high where nothing changed.</summary>
    PictureCorrelation,

    /// <summary>Score of the object in the flight that reports it, 0 to 1.</summary>
    Score,

    /// <summary>Score of the same object in the other flight, 0 to 1; below what is reported, or another class.</summary>
    OtherScore,

    /// <summary>Intersection over union of the two footprints, 0 to 1.</summary>
    Overlap,

    /// <summary>Distance between the centres, metres.</summary>
    DistanceMetres,

    /// <summary>Later diameter, or side of a square of the later area, over the earlier one.</summary>
    SizeRatio,

    /// <summary>Share of the object's ground that the other flight shows, 0 to 1.</summary>
    SeenShare,

    /// <summary>Pixels of the other flight across the object.</summary>
    PixelsAcross,
}
