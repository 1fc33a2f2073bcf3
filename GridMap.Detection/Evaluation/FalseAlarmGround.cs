namespace GridMap.Detection.Evaluation;

/// <summary>The pictures on which false alarms of a class are counted by area: those labelled exhaustively, and of them those without one.</summary>
internal sealed class FalseAlarmGround(IReadOnlyList<TruthImage> images, string category)
{
    private readonly double[] _megapixels = [.. images.Select(image => image.ListedOnly.Contains(category) ? 0 : image.Megapixels)];
    private readonly bool[] _isWithout = [.. images.Select(image => image.Boxes.All(box => box.Category != category || box.IsCrowd))];

    public bool Counts(int image) => _megapixels[image] > 0;

    public bool CountsWithout(int image) => Counts(image) && _isWithout[image];

    public double Megapixels(int[]? weights) => Sum(weights, Counts);

    public double MegapixelsWithout(int[]? weights) => Sum(weights, CountsWithout);

    private double Sum(int[]? weights, Predicate<int> counts)
    {
        double sum = 0;
        for (var image = 0; image < _megapixels.Length; image++)
        {
            sum += counts(image) ? _megapixels[image] * (weights?[image] ?? 1) : 0;
        }

        return sum;
    }
}
