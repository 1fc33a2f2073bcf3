namespace GridMap.Detection.Scenes;

/// <summary>How much a piece of ground is worth a look: the probability that a tank stands there. Finds what boxes miss, so it looks before it doubts.</summary>
/// <param name="Map">Highest value of the model's scene map there, calibrated, 0 to 1; null when the model has none.</param>
/// <param name="Tank">Highest calibrated score of a tank whose centre lies there, whatever the operating point; 0 when there is none.</param>
public sealed record SceneScore(double? Map, double Tank)
{
    /// <summary>The greater of the two, 0 to 1: both come from one network, so neither adds to the other.</summary>
    public double Value => Math.Max(Map ?? 0, Tank);
}
