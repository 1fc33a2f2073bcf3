using System.Text.Json;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Detection.DetectionModels;

/// <summary>Reads what a model finds, by ground sampling distance and size: <c>recall.json</c> beside its manifest.</summary>
public static class RecallFile
{
    private const string FileName = "recall.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private sealed record Trial(double GsdMetres, double LeastMetres, double GreatestMetres, int Objects, Dictionary<string, double> Recall, string Source);

    private sealed record Table(IReadOnlyList<Trial> Trials);

    /// <summary>The table of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="operatingPoint">Its operating point.</param>
    /// <returns>Null when the model has no such table, or no trial at that operating point: then nobody knows what it misses.</returns>
    /// <exception cref="ModelException">The table cannot be read, or its numbers cannot be.</exception>
    public static RecallTable? Find(ModelFolder model, string operatingPoint)
    {
        ArgumentNullException.ThrowIfNull(model);
        var path = Path.Combine(Path.GetDirectoryName(model.OnnxPath)!, FileName); // a file has a folder
        if (!File.Exists(path)) return null;
        try
        {
            var table = JsonSerializer.Deserialize<Table>(File.ReadAllBytes(path), Json) ?? throw new ModelException(path, "it holds no table.");
            RecallRow[] rows =
            [
                .. table.Trials.Where(trial => trial.Recall.ContainsKey(operatingPoint))
                    .Select(trial => new RecallRow(trial.GsdMetres, trial.LeastMetres, trial.GreatestMetres, trial.Recall[operatingPoint], trial.Objects, trial.Source)),
            ];
            return rows.FirstOrDefault(row => !(row.GsdMetres > 0 && row.LeastMetres > 0 && row.GreatestMetres >= row.LeastMetres && row.Recall is >= 0 and <= 1 && row.Objects > 0)) is { } wrong
                ? throw new ModelException(path, $"the trial at {wrong.GsdMetres} m cannot be: sizes and objects are above zero and recall lies between 0 and 1.")
                : rows.Length == 0 ? null : new RecallTable($"{model.Manifest.Name} {model.Manifest.Version}, {operatingPoint}", rows);
        }
        catch (JsonException broken)
        {
            throw new ModelException(path, $"the table cannot be read: {broken.Message.ReplaceLineEndings(" ")}");
        }
    }
}
