namespace GridMap.Detection.DetectionModels;

/// <summary>Reads one table of candidates, as YOLO v5 to v11 and YOLOX export it, and keeps the best of those that overlap, class by class.</summary>
/// <remarks>Several candidates speak for one object, so what is kept within a tile is already one box an object.</remarks>
internal sealed class YoloDecoder(ModelManifest manifest, YoloLayout layout) : IDetectionDecoder
{
    public static readonly IReadOnlyList<OutputRole> Roles = [new(Predictions, UsualTensors: ["output0", "output", "outputs", "predictions"])];

    private const string Predictions = "predictions";

    private readonly float _threshold = (float)manifest.CandidateThreshold;
    private readonly int _classes = manifest.Classes.Count;
    private readonly bool _isGrid = manifest.Boxes == ModelManifest.GridBoxes;

    public string? FindShapeFault(TileOutputs outputs)
    {
        var tensor = outputs[Predictions];
        var values = layout.Values(_classes);
        if (!CandidateTable.Fits(tensor, values))
        {
            return $"output {manifest.Outputs[Predictions]} has shape {tensor}, but {layout.Name} with the {_classes} classes of the manifest gives [1, N, {values}] or [1, {values}, N] ({layout.Describe(_classes)}); list every class the model was trained on, or name another decoder.";
        }

        var cells = manifest.Strides.Sum(stride => (long)(outputs.InputHeight / stride) * (outputs.InputWidth / stride));
        return _isGrid && Table(tensor).Count != cells
            ? $"output {manifest.Outputs[Predictions]} has shape {tensor}, but the grids of an input of {outputs.InputHeight} × {outputs.InputWidth} pixels at strides {string.Join(", ", manifest.Strides)} have {cells} cells; correct strides, or set boxes to pixels when the export decodes them."
            : null;
    }

    public void Decode(TileOutputs outputs, List<RawBox> boxes)
    {
        var table = Table(outputs[Predictions]);
        var found = new List<TurnedBox>();
        var cells = new GridCells(manifest.Strides, outputs.InputWidth, outputs.InputHeight);
        for (var i = 0; i < table.Count; i++)
        {
            if (_isGrid)
            {
                cells.Next();
            }

            // What is below the threshold even with a sure class is most of them.
            var objectness = layout.CountsObjectness ? table[i, YoloLayout.BoxValues] : 1;
            if (objectness < _threshold)
            {
                continue;
            }

            var (@class, score) = table.Best(i, layout.FirstClass, _classes);
            var box = new RawBox(@class, objectness * score, table[i, 0], table[i, 1], table[i, 2], table[i, 3]);
            if (box.Score >= _threshold && (_isGrid ? cells.Place(box) : box) is { IsSound: true } placed)
            {
                found.Add(new TurnedBox(placed, layout.HasAngle ? table[i, layout.FirstClass + _classes] : 0));
            }
        }

        TileSuppression.Keep(found, manifest.NmsIou, boxes);
    }

    private CandidateTable Table(OutputTensor tensor) => CandidateTable.Of(tensor, layout.Values(_classes), layout.IsTransposed);
}
