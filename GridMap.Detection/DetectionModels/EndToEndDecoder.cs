namespace GridMap.Detection.DetectionModels;

/// <summary>Reads boxes a graph has already chosen, as YOLO v10 and newer end-to-end exports give them: x1, y1, x2, y2, score, class.</summary>
internal sealed class EndToEndDecoder(ModelManifest manifest) : IDetectionDecoder
{
    public static readonly IReadOnlyList<OutputRole> Roles = [new(Detections, UsualTensors: ["output0", "output", "detections"])];

    private const string Detections = "detections";
    private const int Values = 6;

    private readonly float _threshold = (float)manifest.CandidateThreshold;

    public string? FindShapeFault(TileOutputs outputs) => CandidateTable.Fits(outputs[Detections], Values)
        ? null
        : $"output {manifest.Outputs[Detections]} has shape {outputs[Detections]}, but an end-to-end export gives [1, N, 6] (left, top, right, bottom, score, class); name another decoder, or export end to end.";

    public void Decode(TileOutputs outputs, List<RawBox> boxes)
    {
        var table = CandidateTable.Of(outputs[Detections], Values, isUsuallyTransposed: false);
        for (var i = 0; i < table.Count; i++)
        {
            if (table[i, 4] < _threshold)
            {
                continue;
            }

            var @class = table[i, 5];
            if (!(@class >= 0 && @class < manifest.Classes.Count))
            {
                throw new InvalidDataException($"output {manifest.Outputs[Detections]} gives class {@class}, but the manifest lists {manifest.Classes.Count} classes; list every class the model was trained on.");
            }

            var (left, top, right, bottom) = (table[i, 0], table[i, 1], table[i, 2], table[i, 3]);
            var box = new RawBox((int)@class, table[i, 4], (left + right) / 2, (top + bottom) / 2, right - left, bottom - top);
            if (box.IsSound)
            {
                boxes.Add(box);
            }
        }
    }
}
