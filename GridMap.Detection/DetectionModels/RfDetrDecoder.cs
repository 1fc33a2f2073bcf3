namespace GridMap.Detection.DetectionModels;

/// <summary>Reads RF-DETR's two outputs: boxes as shares of the input (centre x, y, width, height) and logits of the classes. No two queries speak for one object.</summary>
/// <remarks>The outputs are told apart by name alone: with three classes their shapes are the same.</remarks>
internal sealed class RfDetrDecoder(ModelManifest manifest) : IDetectionDecoder
{
    public static readonly IReadOnlyList<OutputRole> Roles =
        [new(Boxes, UsualTensors: ["dets", "boxes", "pred_boxes"]), new(Logits, UsualTensors: ["labels", "logits", "pred_logits"])];

    private const string Boxes = "boxes";
    private const string Logits = "logits";
    private const int BoxValues = 4;

    private readonly float _threshold = (float)manifest.CandidateThreshold;
    private readonly int _classes = manifest.Classes.Count;

    public string? FindShapeFault(TileOutputs outputs)
    {
        if (outputs[Boxes].Shape is not [1, var queries, BoxValues])
        {
            return $"output {manifest.Outputs[Boxes]} has shape {outputs[Boxes]}, but the boxes of rf-detr are [1, N, 4]; correct outputs.boxes (its usual name is dets).";
        }

        // The slot after the classes stands for no object and is left out.
        return outputs[Logits].Shape is [1, var rows, var columns] && rows == queries && (columns == _classes || columns == _classes + 1)
            ? null
            : $"output {manifest.Outputs[Logits]} has shape {outputs[Logits]}, but rf-detr with the {_classes} classes of the manifest gives [1, {queries}, {_classes}] or [1, {queries}, {_classes + 1}]; list every class the model was trained on, or correct outputs.logits (its usual name is labels).";
    }

    public void Decode(TileOutputs outputs, List<RawBox> boxes)
    {
        var logits = outputs[Logits];
        var table = CandidateTable.Of(outputs[Boxes], BoxValues, isUsuallyTransposed: false);
        var classes = CandidateTable.Of(logits, (int)logits.Shape[2], isUsuallyTransposed: false);
        for (var i = 0; i < classes.Count; i++)
        {
            var (@class, logit) = classes.Best(i, firstClass: 0, _classes);
            var box = new RawBox(
                @class, 1 / (1 + MathF.Exp(-logit)),
                table[i, 0] * outputs.InputWidth, table[i, 1] * outputs.InputHeight, table[i, 2] * outputs.InputWidth, table[i, 3] * outputs.InputHeight);
            if (box.Score >= _threshold && box.IsSound)
            {
                boxes.Add(box);
            }
        }
    }
}
