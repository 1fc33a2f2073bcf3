namespace GridMap.Detection.Evaluation;

/// <summary>A candidate against the model in use.</summary>
/// <param name="Classes">Class by class.</param>
public sealed record Comparison(IReadOnlyList<ClassComparison> Classes)
{
    /// <summary>How much average precision a class may seem to lose while another gains: less than the pictures can show.</summary>
    public const double TolerableLoss = 0.01;

    /// <summary>The candidate may take the place: some class is better, none is worse, and none seems to lose more than <see cref="TolerableLoss"/>.</summary>
    public bool MayPromote =>
        Classes.Any(one => one.IsBetter) && Classes.All(one => !one.IsWorse && !(one.Difference < -TolerableLoss));
}
