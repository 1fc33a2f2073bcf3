namespace GridMap.Detection.Evaluation;

/// <summary>What the intervals of a class rest on.</summary>
/// <param name="AreBlocks">Squares of the pictures were drawn anew, because too few pictures hold the class; else whole pictures.</param>
/// <param name="Count">Of all pictures or squares.</param>
/// <param name="Labelled">Of those that hold the class.</param>
public sealed record DrawnBy(bool AreBlocks, int Count, int Labelled)
{
    /// <summary>Enough hold the class to tell one model from another.</summary>
    public bool IsEnough => Labelled >= DrawUnits.LeastLabelled;

    internal static DrawnBy Of(DrawUnits units) => new(units.AreBlocks, units.Count, units.Labelled);
}
