namespace GridMap.Detection.Tests.DetectionModels;

/// <summary>
/// Graphs that look at cells of 8 × 8 pixels of a fixed input: how red a cell is says how surely it is an oil tank, how green a car, how
/// blue a building; every object is 10 wide and 6 high. Written out as each family of detectors does, so that answers are known.
/// </summary>
internal static class CellGraph
{
    public const int Side = 64;
    public const int Cell = 8;
    public const int BoxWidth = 10;
    public const int BoxHeight = 6;
    public const float Objectness = 0.9f;
    public const float Angle = 0.3f;

    private const int Across = Side / Cell;
    private const int Cells = Across * Across;
    private const int Classes = 3;

    public static OnnxGraph Yolo5(bool isTransposed = false) => Table("output0", isTransposed, isRows: true, objectness: Objectness, angle: null, Boxes(Corners.Centre));

    public static OnnxGraph Yolo6() => Table("outputs", isTransposed: false, isRows: true, objectness: 0.01f, angle: null, Boxes(Corners.Centre));

    public static OnnxGraph Yolo8(bool isTransposed = false) => Table("output0", isTransposed, isRows: false, objectness: null, angle: null, Boxes(Corners.Centre));

    /// <summary>As YOLO v8, but a column of cells on either side of each second boundary speaks of almost one place: boxes 3 pixels apart (IoU 0.54), the right one on the boundary.</summary>
    public static OnnxGraph Yolo8Twins()
    {
        var boxes = Boxes(Corners.Centre);
        for (var i = 0; i < Cells; i++)
        {
            boxes[i] = i % 2 == 0 ? ((i % Across) + 1) * Cell - 3 : i % Across * Cell;
        }

        return Table("output0", isTransposed: false, isRows: false, objectness: null, angle: null, boxes);
    }

    public static OnnxGraph Yolo8Rotated() => Table("output0", isTransposed: false, isRows: false, objectness: null, Angle, Boxes(Corners.Centre));

    /// <summary>Three grids; the coarser ones see nothing, unless a value is put into one: a sure object of the first class, stride 16 or 32, in the given cell of that grid.</summary>
    public static OnnxGraph Yolox(bool isDecoded, int? coarseStride = null, int cell = 0)
    {
        const int coarser = (Side / 16 * (Side / 16)) + (Side / 32 * (Side / 32));
        var boxes = isDecoded ? Boxes(Corners.Centre) : [.. Enumerable.Repeat(0.5f, 2 * Cells), .. Enumerable.Repeat(MathF.Log(BoxWidth / 8f), Cells), .. Enumerable.Repeat(MathF.Log(BoxHeight / 8f), Cells)];
        return Scores(scale: 1 / 255f)
            .Weights("boxes", [1, 4, Cells], boxes)
            .Weights("objectness", [1, 1, Cells], [.. Enumerable.Repeat(Objectness, Cells)])
            .Concat("fine", 1, "boxes", "objectness", "scores")
            .Weights("coarse", [1, 5 + Classes, coarser], Coarse(coarser, coarseStride, cell))
            .Concat("all", 2, "fine", "coarse")
            .Transpose("all", "output", 0, 2, 1)
            .Output("output", [1, Cells + coarser, 5 + Classes]);
    }

    private static float[] Coarse(int count, int? stride, int cell)
    {
        var values = new float[(5 + Classes) * count];
        if (stride is { } side)
        {
            // A quarter of a cell right and below of the cell's corner, twice as wide as the stride and as high: log 2 and log 1.
            float[] candidate = [0.25f, 0.25f, MathF.Log(2), 0, Objectness, 1, 0, 0];
            var at = cell + (side == 32 ? Side / 16 * (Side / 16) : 0);
            for (var value = 0; value < candidate.Length; value++)
            {
                values[(value * count) + at] = candidate[value];
            }
        }

        return values;
    }

    /// <summary>Every cell once a class.</summary>
    public static OnnxGraph EndToEnd()
    {
        var graph = Scores().Weights("corners", [1, 4, Cells], Boxes(Corners.Edges));
        for (var i = 0; i < Classes; i++)
        {
            graph.Weights($"class{i}", [1, 1, Cells], [.. Enumerable.Repeat((float)i, Cells)])
                .Weights($"pick{i}", [1, Classes, 1], [.. Enumerable.Range(0, Classes).Select(other => other == i ? 1f : 0f)])
                .Node("Mul", ["scores", $"pick{i}"], $"only{i}")
                .Node("MatMul", ["ones", $"only{i}"], $"score{i}")
                .Concat($"rows{i}", 1, "corners", $"score{i}", $"class{i}");
        }

        return graph.Weights("ones", [1, 1, Classes], [1, 1, 1])
            .Concat("all", 2, [.. Enumerable.Range(0, Classes).Select(i => $"rows{i}")])
            .Transpose("all", "output0", 0, 2, 1).Output("output0", [1, Classes * Cells, 6]);
    }

    /// <summary>Logits rise with the colour; the slot for no object, where there is one, is always the surest.</summary>
    public static OnnxGraph RfDetr(bool hasNoObject, string boxes = "dets", string logits = "labels")
    {
        // A score of sigmoid(20 × (share − 0.5)): 0.99995 for a full cell. The input is normalised with mean and std of 0 and 1 here.
        var graph = Scores(scale: 20, bias: -10).Weights("shares", [1, 4, Cells], [.. Boxes(Corners.Centre).Select(pixels => pixels / Side)])
            .Transpose("shares", boxes, 0, 2, 1).Output(boxes, [1, Cells, 4]);
        return (hasNoObject
                ? graph.Weights("none", [1, 1, Cells], [.. Enumerable.Repeat(30f, Cells)]).Concat("slots", 1, "scores", "none").Transpose("slots", logits, 0, 2, 1)
                : graph.Transpose("scores", logits, 0, 2, 1))
            .Output(logits, [1, Cells, Classes + (hasNoObject ? 1 : 0)]);
    }

    private static OnnxGraph Table(string output, bool isTransposed, bool isRows, float? objectness, float? angle, float[] boxes)
    {
        var graph = Scores().Weights("boxes", [1, 4, Cells], boxes);
        List<string> parts = ["boxes"];
        if (objectness is { } sure)
        {
            graph.Weights("objectness", [1, 1, Cells], [.. Enumerable.Repeat(sure, Cells)]);
            parts.Add("objectness");
        }

        parts.Add("scores");
        if (angle is { } turn)
        {
            graph.Weights("angle", [1, 1, Cells], [.. Enumerable.Repeat(turn, Cells)]);
            parts.Add("angle");
        }

        var values = 4 + Classes + (objectness is null ? 0 : 1) + (angle is null ? 0 : 1);
        return isRows == isTransposed
            ? graph.Concat(output, 1, [.. parts]).Output(output, [1, values, Cells])
            : graph.Concat("table", 1, [.. parts]).Transpose("table", output, 0, 2, 1).Output(output, [1, Cells, values]);
    }

    /// <summary>Adds "scores" [1, classes, cells]: the mean of a channel over a cell, times a scale, plus a bias.</summary>
    private static OnnxGraph Scores(float scale = 1, float bias = 0)
    {
        var kernel = new float[Classes * 3 * Cell * Cell];
        for (var @class = 0; @class < Classes; @class++)
        {
            kernel.AsSpan(((@class * 3) + @class) * Cell * Cell, Cell * Cell).Fill(scale / (Cell * Cell));
        }

        return new OnnxGraph("images", [1, 3, Side, Side])
            .ConvolveInside("cells", kernel, [.. Enumerable.Repeat(bias, Classes)], Cell, Cell, padding: 0)
            .Reshape("cells", "scores", 1, Classes, Cells);
    }

    /// <summary>Four planes of the cells' boxes, input pixels.</summary>
    private static float[] Boxes(Corners corners)
    {
        var x = Enumerable.Range(0, Cells).Select(i => ((i % Across) + 0.5f) * Cell).ToArray();
        var y = Enumerable.Range(0, Cells).Select(i => ((i / Across) + 0.5f) * Cell).ToArray();
        return corners is Corners.Centre
            ? [.. x, .. y, .. Enumerable.Repeat((float)BoxWidth, Cells), .. Enumerable.Repeat((float)BoxHeight, Cells)]
            : [.. x.Select(at => at - (BoxWidth / 2f)), .. y.Select(at => at - (BoxHeight / 2f)), .. x.Select(at => at + (BoxWidth / 2f)), .. y.Select(at => at + (BoxHeight / 2f))];
    }

    private enum Corners
    {
        Centre,
        Edges,
    }
}
