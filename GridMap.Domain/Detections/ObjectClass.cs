namespace GridMap.Domain.Detections;

/// <summary>What a detector can say it saw. The wire names are <c>tank</c> and <c>structure</c>.</summary>
public enum ObjectClass
{
    /// <summary>Storage tank: vertical cylinder, dome, sphere, silo or horizontal vessel.</summary>
    Tank,

    /// <summary>Shed, workshop or other roof.</summary>
    Structure,
}
