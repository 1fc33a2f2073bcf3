using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Pipeline;

/// <summary>A pass laid over a picture: the size of the scaled picture and its tiles.</summary>
internal sealed class PassGrid
{
    /// <param name="pass">What is searched for, at which scale.</param>
    /// <param name="index">Its number.</param>
    /// <param name="width">Source pixels across.</param>
    /// <param name="height">Source pixels down.</param>
    /// <param name="manifest">What the model wants.</param>
    public PassGrid(SearchPass pass, int index, int width, int height, ModelManifest manifest)
    {
        var input = manifest.Input;
        Pass = pass;
        Index = index;
        Width = Math.Max(1, (int)Math.Round(width * pass.Factor));
        Height = Math.Max(1, (int)Math.Round(height * pass.Factor));
        ScaleX = (double)width / Width;
        ScaleY = (double)height / Height;
        Columns = TileSpan.Cut(Width, input.TilePixels, input.OverlapPixels, input.MultipleOf, manifest.Stride, input.IsSizeFree);
        Rows = TileSpan.Cut(Height, input.TilePixels, input.OverlapPixels, input.MultipleOf, manifest.Stride, input.IsSizeFree);
    }

    public SearchPass Pass { get; }

    public int Index { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Source pixels per pixel of the pass, across.</summary>
    public double ScaleX { get; }

    /// <summary>Source pixels per pixel of the pass, down.</summary>
    public double ScaleY { get; }

    public TileSpan[] Columns { get; }

    public TileSpan[] Rows { get; }
}
