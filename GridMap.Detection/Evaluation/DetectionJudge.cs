namespace GridMap.Detection.Evaluation;

/// <summary>Compares detections with labels as COCO does.</summary>
/// <remarks>Source: cocoeval.py.</remarks>
public static class DetectionJudge
{
    /// <summary>Scores of every class named.</summary>
    /// <param name="images">The labelled pictures; one without detections has none.</param>
    /// <param name="detections">What was found, named as the pictures are; see <see cref="ImageNames"/>.</param>
    /// <param name="categories">Classes to score.</param>
    /// <param name="options">How.</param>
    /// <returns>In the order of <paramref name="categories"/>; the same for the same input, on any machine.</returns>
    public static IReadOnlyList<ClassScore> Judge(
        IReadOnlyList<TruthImage> images, IEnumerable<ScoredBox> detections, IReadOnlyList<string> categories, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(categories);
        ArgumentNullException.ThrowIfNull(options);
        var byImage = detections.ToLookup(detection => (detection.FileName, detection.Category));
        return [.. categories.Select(category => new ClassJudge(category, images, byImage, options).Score())];
    }

    /// <summary>Is a candidate better than what it would replace? Both are judged on the same draws of the same pictures.</summary>
    /// <param name="images">The frozen labelled pictures.</param>
    /// <param name="candidate">What the candidate found.</param>
    /// <param name="incumbent">What the model in use found.</param>
    /// <param name="categories">Classes to compare.</param>
    /// <param name="options">How; without draws nothing can be shown.</param>
    public static Comparison Compare(
        IReadOnlyList<TruthImage> images, IEnumerable<ScoredBox> candidate, IEnumerable<ScoredBox> incumbent, IReadOnlyList<string> categories,
        EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(categories);
        ArgumentNullException.ThrowIfNull(options);
        var (ours, theirs) = (ByImage(candidate), ByImage(incumbent));
        return new Comparison([.. categories.Select(category =>
        {
            var (mine, yours) = (new ClassJudge(category, images, ours, options), new ClassJudge(category, images, theirs, options));
            var interval = Resampling.Intervals(
                mine.Drawn.Count, options.Rounds, options.Seed, weights => [mine.AveragePrecision(weights) - yours.AveragePrecision(weights)])[0];
            return new ClassComparison(category, mine.AveragePrecision(null), yours.AveragePrecision(null), interval) { Drawn = mine.Drawn };
        })]);
    }

    private static ILookup<(string File, string Category), ScoredBox> ByImage(IEnumerable<ScoredBox> detections) =>
        detections.ToLookup(detection => (detection.FileName, detection.Category));
}
