namespace GridMap.Detection.Evaluation;

/// <summary>A labelled picture.</summary>
/// <param name="FileName">As the labels and the detections call it.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Boxes">All that is labelled in it.</param>
public sealed record TruthImage(string FileName, int Width, int Height, IReadOnlyList<TruthBox> Boxes)
{
    /// <summary>Classes of which only some objects are labelled here: what else is found of them counts neither for nor against.</summary>
    public IReadOnlyCollection<string> ListedOnly { get; init; } = [];

    /// <summary>Where no target stands: a detection of the class denied, mostly inside, is a false alarm wherever labels are only listed.</summary>
    public IReadOnlyList<TruthNegative> Negatives { get; init; } = [];

    /// <summary>Ground sampling distance, metres per pixel; null = not stated.</summary>
    public double? GsdMetres { get; init; }

    internal double Megapixels => (double)Width * Height / 1e6;
}
