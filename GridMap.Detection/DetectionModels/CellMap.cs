namespace GridMap.Detection.DetectionModels;

/// <summary>One probability a cell over the input of a tile, from an output of shape [1, 1, h, w].</summary>
/// <param name="tensor">The output.</param>
/// <param name="stridePixels">Input pixels per cell.</param>
internal sealed class CellMap(OutputTensor tensor, int stridePixels)
{
    /// <summary>Role of the output that says which cells are roof of a structure.</summary>
    public const string RoofRole = "roof";

    /// <summary>Role of the output that says near which cells a tank stands.</summary>
    public const string SceneRole = "scene";

    /// <summary>Cells across; cell (column, row) spans pixels column × stride to (column + 1) × stride.</summary>
    public int Width { get; } = (int)tensor.Shape[3];

    /// <summary>Cells down.</summary>
    public int Height { get; } = (int)tensor.Shape[2];

    /// <summary>Input pixels per cell.</summary>
    public int StridePixels => stridePixels;

    /// <summary>Probabilities, 0 to 1, row by row.</summary>
    public ReadOnlySpan<float> Values => tensor.Values;

    /// <summary>The map of a role; null when the model has none.</summary>
    public static CellMap? Find(TileOutputs outputs, string role) =>
        outputs.Find(role) is { } tensor ? new CellMap(tensor, outputs.InputHeight / (int)tensor.Shape[2]) : null;

    /// <summary>The fault of an output's shape, in words; null when it fits an input of this size.</summary>
    public static string? FindShapeFault(string role, OutputTensor tensor, int inputHeight, int inputWidth) =>
        tensor.Shape is [1, 1, var height, var width] && height > 0 && width > 0
            && inputHeight % height == 0 && inputWidth % width == 0 && inputHeight / height == inputWidth / width
            ? null
            : $"for an input of {inputHeight} × {inputWidth} pixels, output {role} has shape {tensor}, but is to be [1, 1, height / stride, width / stride] for one whole stride.";
}
