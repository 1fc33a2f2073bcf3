namespace GridMap.Domain.Sweeps.Proof;

/// <summary>What share of objects a detector found in one trial.</summary>
/// <param name="GsdMetres">Ground sampling distance of the trial's pictures, metres.</param>
/// <param name="LeastMetres">Diameter of the smallest objects of the trial, metres.</param>
/// <param name="GreatestMetres">Diameter of the largest.</param>
/// <param name="Recall">Share that was found, 0 to 1.</param>
/// <param name="Objects">Objects in the trial, above zero.</param>
/// <param name="Source">Where it stands written; never empty.</param>
public sealed record RecallRow(double GsdMetres, double LeastMetres, double GreatestMetres, double Recall, int Objects, string Source)
{
    /// <summary>The least recall of which so few objects leave 95 % sure: the lower end of the interval, 0 to 1.</summary>
    public double LeastRecall => new Proportion((int)Math.Round(Recall * Objects), Objects).Low;
}
