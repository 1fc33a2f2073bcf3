namespace GridMap.Detection.Synthesis;

/// <summary>One row of the picture while it is painted: colour, and where on the ground and how high what shows there is.</summary>
internal sealed class SceneRow(int width)
{
    public Rgb[] Colours { get; } = new Rgb[width];

    /// <summary>Height of what shows, metres above the ground.</summary>
    public float[] Heights { get; } = new float[width];

    /// <summary>Displacement of what shows from its true place, metres east.</summary>
    public float[] OffsetX { get; } = new float[width];

    /// <summary>Displacement of what shows from its true place, metres south.</summary>
    public float[] OffsetY { get; } = new float[width];

    /// <summary>Share of full shadow.</summary>
    public float[] Shadows { get; } = new float[width];

    /// <summary>How many elements lie hidden under an opaque one, in painting order; 0 where the bare land may show.</summary>
    public int[] Hidden { get; } = new int[width];

    /// <summary>What shows; null for bare land.</summary>
    public SceneElement?[] Owners { get; } = new SceneElement?[width];
}
