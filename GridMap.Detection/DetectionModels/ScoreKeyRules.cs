namespace GridMap.Detection.DetectionModels;

/// <summary>Whether thresholds and calibrations speak of classes that there are: one under a misspelt name would go unheard.</summary>
internal static class ScoreKeyRules
{
    public static string? FindFault(ModelManifest manifest) =>
        manifest.OperatingPoints.Select(point => FindPointFault(manifest, point.Key, point.Value)).FirstOrDefault(fault => fault is not null)
        ?? FindUnknown(manifest, "calibration", manifest.Calibration.Keys.Where(key => key != CellMap.SceneRole));

    private static string? FindPointFault(ModelManifest manifest, string point, IReadOnlyDictionary<string, double> thresholds) =>
        FindUnknown(manifest, $"operatingPoints.{point}", thresholds.Keys)
        ?? thresholds.Where(entry => manifest.FindMeaning(entry.Key) is not null).GroupBy(entry => manifest.FindMeaning(entry.Key))
            .Where(same => same.Select(entry => entry.Value).Distinct().Count() > 1)
            .Select(same => $"operatingPoints.{point} gives two thresholds for one thing ({string.Join(", ", same.Select(entry => entry.Key))}); what stands for the same has one.")
            .FirstOrDefault();

    private static string? FindUnknown(ModelManifest manifest, string where, IEnumerable<string> keys) =>
        keys.FirstOrDefault(key => !manifest.Classes.Contains(key) && ClassNames.Find(key) is null) is { } unknown
            ? $"{where} holds {unknown}, which is no class; it may hold: {string.Join(", ", manifest.Classes.Concat(ClassNames.All).Distinct())}."
            : null;
}
