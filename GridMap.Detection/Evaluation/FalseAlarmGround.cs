namespace GridMap.Detection.Evaluation;

/// <summary>The pictures on which false alarms of a class are counted by area: those labelled exhaustively, and of them those without one.</summary>
internal sealed class FalseAlarmGround(DrawUnits units, IReadOnlyList<TruthImage> images, string category)
{
    private readonly bool[] _isListed = [.. images.Select(image => image.ListedOnly.Contains(category))];
    private readonly bool[] _isWithout = [.. images.Select(image => image.Boxes.All(box => box.Category != category || box.IsCrowd))];

    public bool Counts(int unit) => !_isListed[units.ImageOf(unit)];

    public bool CountsWithout(int unit) => Counts(unit) && _isWithout[units.ImageOf(unit)];

    public double Megapixels(int[]? weights) => Sum(weights, Counts);

    public double MegapixelsWithout(int[]? weights) => Sum(weights, CountsWithout);

    private double Sum(int[]? weights, Predicate<int> counts)
    {
        double sum = 0;
        for (var unit = 0; unit < units.Count; unit++)
        {
            sum += counts(unit) ? units.Megapixels(unit) * (weights?[unit] ?? 1) : 0;
        }

        return sum;
    }
}
