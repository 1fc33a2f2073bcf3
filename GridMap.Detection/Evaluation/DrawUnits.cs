using GridMap.Domain.Detections;

namespace GridMap.Detection.Evaluation;

/// <summary>What is drawn anew for an interval: pictures; squares of them where fewer than <see cref="LeastLabelled"/> pictures hold the class.</summary>
/// <remarks>Squares of one orthophoto tell of its ground only, but a large one shows many places; a picture no larger than a square stays whole.</remarks>
internal sealed class DrawUnits
{
    /// <summary>Fewer that hold the class cannot tell one model from another.</summary>
    public const int LeastLabelled = 10;

    /// <summary>Side of a square, pixels: many times the objects, so that neighbours rarely share one.</summary>
    public const int BlockPixels = 1024;

    private readonly (int First, int Columns, int Rows, TruthImage Image)[] _grids;
    private readonly List<int> _imageOf = [];

    private DrawUnits(IReadOnlyList<TruthImage> images, string category, bool areBlocks)
    {
        AreBlocks = areBlocks;
        _grids = new (int, int, int, TruthImage)[images.Count];
        for (var image = 0; image < images.Count; image++)
        {
            var (columns, rows) = areBlocks ? (Parts(images[image].Width), Parts(images[image].Height)) : (1, 1);
            _grids[image] = (_imageOf.Count, columns, rows, images[image]);
            _imageOf.AddRange(Enumerable.Repeat(image, columns * rows));
        }

        Labelled = images.SelectMany((image, place) => image.Boxes.Where(box => box.Category == category && !box.IsCrowd).Select(box => Find(place, box.Box))).Distinct().Count();
    }

    public bool AreBlocks { get; }

    public int Count => _imageOf.Count;

    /// <summary>Those that hold an object of the class.</summary>
    public int Labelled { get; }

    public static DrawUnits Of(IReadOnlyList<TruthImage> images, string category)
    {
        var pictures = new DrawUnits(images, category, areBlocks: false);
        return pictures.Labelled >= LeastLabelled ? pictures : new DrawUnits(images, category, areBlocks: true);
    }

    public int ImageOf(int unit) => _imageOf[unit];

    public double Megapixels(int unit)
    {
        var (_, columns, rows, image) = _grids[ImageOf(unit)];
        return image.Megapixels / (columns * rows);
    }

    /// <summary>The one that the middle of a box lies in; a middle outside the picture belongs to the nearest.</summary>
    public int Find(int image, PixelBox box)
    {
        var (first, columns, rows, picture) = _grids[image];
        var column = Math.Clamp((int)((box.Left + (box.Width / 2)) * columns / picture.Width), 0, columns - 1);
        var row = Math.Clamp((int)((box.Top + (box.Height / 2)) * rows / picture.Height), 0, rows - 1);
        return first + (row * columns) + column;
    }

    private static int Parts(int pixels) => Math.Max(1, pixels / BlockPixels);
}
