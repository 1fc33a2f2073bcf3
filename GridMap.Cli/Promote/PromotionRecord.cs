using System.Text.Json;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Evaluation;

namespace GridMap.Cli.Promote;

/// <summary>Why a model took another's place; it lies in its folder as promotion.json.</summary>
/// <param name="Model">Name and version of the model promoted.</param>
/// <param name="Sha256">Hash of its weights.</param>
/// <param name="Replaced">Name and version of the model it replaced.</param>
/// <param name="ReplacedSha256">Hash of its weights.</param>
/// <param name="KeptAs">Name of the folder that keeps it, beside this one; null until installed.</param>
/// <param name="TruthSha256">Hash of the frozen sets' label files, one after the other.</param>
/// <param name="Images">Its pictures.</param>
/// <param name="Iou">Least intersection over union of a match.</param>
/// <param name="Rounds">Draws of the pictures.</param>
/// <param name="Seed">Of the draws.</param>
/// <param name="Classes">Class by class.</param>
internal sealed record PromotionRecord(
    string Model, string Sha256, string Replaced, string ReplacedSha256, string? KeptAs, string TruthSha256, int Images, double Iou, int Rounds, int Seed,
    IReadOnlyList<ClassComparison> Classes)
{
    public const string FileName = "promotion.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static PromotionRecord Of(ModelFolder candidate, ModelFolder incumbent, FrozenSets frozen, EvaluationOptions options, Comparison comparison) => new(
        Named(candidate), candidate.Manifest.Sha256, Named(incumbent), incumbent.Manifest.Sha256, KeptAs: null,
        frozen.Sha256(), frozen.Truth.Images.Count, options.Iou, options.Rounds, options.Seed, comparison.Classes);

    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>The record of a model folder; null where it has none.</summary>
    public static PromotionRecord? Find(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<PromotionRecord>(File.ReadAllText(path), Json) : null;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{path}: the record is not readable: {broken.Message}", broken);
        }
    }

    private static string Named(ModelFolder folder) => $"{folder.Manifest.Name} {folder.Manifest.Version}";
}
