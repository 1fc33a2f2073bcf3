namespace GridMap.Detection.DetectionModels;

/// <summary>Reads peaks of a heatmap of centres with a size and an offset each; the arithmetic is in <c>detection-models/README.md</c>.</summary>
internal sealed class CentreHeatmapDecoder(ModelManifest manifest) : IDetectionDecoder
{
    public const string Name = "centre-heatmap";

    private const string Heatmap = "heatmap";
    private const string Size = "size";
    private const string Offset = "offset";

    public static readonly IReadOnlyList<OutputRole> Roles = [new(Heatmap), new(Size), new(Offset), new(CellMap.RoofRole, IsOptional: true), new(CellMap.SceneRole, IsOptional: true)];

    private readonly float _threshold = (float)manifest.CandidateThreshold;
    private readonly int _stride = manifest.Stride;
    private readonly int _classes = manifest.Classes.Count;

    public string? FindShapeFault(TileOutputs outputs)
    {
        var (height, width) = (outputs.InputHeight / _stride, outputs.InputWidth / _stride);
        foreach (var (role, channels) in new[] { (Heatmap, _classes), (Size, 2), (Offset, 2) })
        {
            long[] expected = [1, channels, height, width];
            if (!outputs[role].Shape.SequenceEqual(expected))
            {
                return $"for an input of {outputs.InputHeight} × {outputs.InputWidth} pixels, output {role} has shape {outputs[role]}, but the manifest asks for [{string.Join(", ", expected)}] (stride {_stride}, {_classes} classes).";
            }
        }

        return new[] { CellMap.RoofRole, CellMap.SceneRole }
            .Select(role => outputs.Find(role) is { } map ? CellMap.FindShapeFault(role, map, outputs.InputHeight, outputs.InputWidth) : null)
            .FirstOrDefault(fault => fault is not null);
    }

    public void Decode(TileOutputs outputs, List<RawBox> boxes)
    {
        var heatmap = outputs[Heatmap];
        var height = (int)heatmap.Shape[2];
        var width = (int)heatmap.Shape[3];
        var plane = height * width;
        var size = outputs[Size].Values;
        var offset = outputs[Offset].Values;
        for (var @class = 0; @class < _classes; @class++)
        {
            var heat = heatmap.Values.Slice(@class * plane, plane);
            for (var row = 0; row < height; row++)
            {
                var line = heat.Slice(row * width, width);
                for (var column = 0; column < width; column++)
                {
                    // Almost every cell is below the threshold: this test is the loop.
                    if (!(line[column] >= _threshold) || !IsPeak(heat, width, height, row, column))
                    {
                        continue;
                    }

                    var at = (row * width) + column;
                    var box = new RawBox(
                        @class, line[column],
                        CentreX: (column + 0.5f + offset[at]) * _stride, CentreY: (row + 0.5f + offset[plane + at]) * _stride,
                        Width: size[at], Height: size[plane + at]);
                    if (box.IsSound)
                    {
                        boxes.Add(box);
                    }
                }
            }
        }
    }

    /// <summary>No neighbour is higher, and none that comes first in row-major order is equal.</summary>
    private static bool IsPeak(ReadOnlySpan<float> heat, int width, int height, int row, int column)
    {
        var value = heat[(row * width) + column];
        for (var down = -1; down <= 1; down++)
        {
            for (var across = -1; across <= 1; across++)
            {
                var (r, c) = (row + down, column + across);
                if ((down == 0 && across == 0) || r < 0 || c < 0 || r >= height || c >= width)
                {
                    continue;
                }

                var other = heat[(r * width) + c];
                var isEarlier = down < 0 || (down == 0 && across < 0);
                if (other > value || (isEarlier && other == value))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
