using GridMap.Domain.Areas;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Grids;

/// <summary>What an imported file holds, before anything is written.</summary>
/// <param name="FeatureCount">Features read.</param>
/// <param name="Cells">Usable cells by code, all at version 1.</param>
/// <param name="MentionedCodes">Codes of every feature whose code could be read, the ones left out included, so that a broken shape does not retire its cell.</param>
/// <param name="Issues">Findings in the order of the file; what speaks of the file itself comes first.</param>
public sealed record GridImportReview(
    int FeatureCount, IReadOnlyList<GridCell> Cells, IReadOnlySet<AreaCode> MentionedCodes, IReadOnlyList<GridIssue> Issues)
{
    /// <summary>Features left out.</summary>
    public int LeftOutCount => FeatureCount - Cells.Count;

    /// <summary>Pairs of cells that overlap.</summary>
    public int OverlapCount => Issues.Count(issue => issue.Kind == GridIssueKind.Overlap);

    /// <summary>Cells that reach outside their village.</summary>
    public int OutsideParentCount => Issues.Count(issue => issue.Kind == GridIssueKind.Parent && issue.Message.Key == "grid.outsideParent");

    /// <summary>Examines the features of a file.</summary>
    /// <param name="features">In the order of the file, shapes in WGS 84.</param>
    /// <param name="areas">The areas known so far; villages with polygons are what cells are held against.</param>
    /// <param name="rules">How much is let pass.</param>
    public static GridImportReview Examine(IReadOnlyList<GridFeature> features, IReadOnlyCollection<Area> areas, GridImportRules rules)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(rules);
        var issues = new List<GridIssue>();
        var firstWithCode = new Dictionary<AreaCode, int>();
        var usable = new List<(GridFeature Feature, GridCell Cell)>();
        foreach (var feature in features)
        {
            var code = ReadCode(feature, firstWithCode, issues);
            var shape = ReadShape(feature, issues);
            if (code is { } known && shape is not null) usable.Add((feature, GridCell.Create(known, feature.Name, shape)));
        }

        issues.AddRange(OverlapCheck.Find(usable, rules.OverlapSquareMetres));
        issues.AddRange(ParentCheck.Find(usable, areas, rules.OutsideSquareMetres));
        issues.AddRange(SpeakOfTheFile(features, usable, issues));
        return new GridImportReview(
            features.Count,
            [.. usable.Select(pair => pair.Cell).OrderBy(cell => cell.Code)],
            firstWithCode.Keys.ToHashSet(),
            [.. issues.OrderBy(issue => issue.FeatureNumber).ThenByDescending(issue => issue.IsError).ThenBy(issue => issue.Kind)]);
    }

    private static AreaCode? ReadCode(GridFeature feature, Dictionary<AreaCode, int> firstWithCode, List<GridIssue> issues)
    {
        GridIssue Error(GridIssueKind kind, Phrase message) => new(kind, IsError: true, feature.Number, feature.Code, "code", message);
        switch (AreaCode.Read(feature.Code))
        {
            case AreaCodeReading.Understood { Code: { Level: AreaLevel.Cell } code }:
                if (firstWithCode.TryAdd(code, feature.Number)) return code;
                issues.Add(Error(GridIssueKind.Duplicate, Phrase.Of("grid.duplicateCode", ("code", code.Text), ("firstFeature", firstWithCode[code]))));
                return null;
            case AreaCodeReading.Understood understood:
                issues.Add(Error(GridIssueKind.Code, Phrase.Of("grid.notCellCode", ("code", understood.Code.Text))));
                return null;
            case AreaCodeReading.Failed failed:
                var key = failed.Fault switch
                {
                    AreaCodeFault.Empty => "grid.codeMissing",
                    AreaCodeFault.NotDigits => "grid.codeNotDigits",
                    AreaCodeFault.SpoiledBySpreadsheet => "grid.codeSpoiled",
                    AreaCodeFault.WrongLength => "grid.codeLength",
                    _ => "grid.codeNoPlace",
                };
                issues.Add(Error(GridIssueKind.Code, Phrase.Of(key, ("code", feature.Code ?? ""), ("digits", (feature.Code ?? "").Trim().Length))));
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Geometry? ReadShape(GridFeature feature, List<GridIssue> issues)
    {
        // A set of one polygon is what shapefile writers make of a plain polygon.
        var shape = feature.Shape is MultiPolygon { NumGeometries: 1 } single ? single.GetGeometryN(0) : feature.Shape;
        var fault = feature.ReadFault ?? (shape is null ? Phrase.Of("grid.noPolygon") : ShapeFault.Find(shape, isChinaOnly: true));
        if (fault is null) return shape;
        issues.Add(new GridIssue(GridIssueKind.Shape, IsError: true, feature.Number, feature.Code, "geometry", fault));
        return null;
    }

    private static IEnumerable<GridIssue> SpeakOfTheFile(
        IReadOnlyList<GridFeature> features, List<(GridFeature Feature, GridCell Cell)> usable, List<GridIssue> issues)
    {
        static GridIssue OfFile(bool isError, GridIssueKind kind, Phrase message) => new(kind, isError, FeatureNumber: 0, Code: null, "file", message);
        if (features.Count == 0) yield return OfFile(isError: true, GridIssueKind.Shape, Phrase.Of("grid.emptyFile"));
        // When the same fault strikes most of a file, it is the declaration that is wrong and not each feature.
        var common = issues.Where(issue => issue.Kind == GridIssueKind.Shape && WholeFile.ContainsKey(issue.Message.Key))
            .GroupBy(issue => issue.Message.Key).MaxBy(group => group.Count());
        if (common is not null && common.Count() * 2 > features.Count)
        {
            yield return OfFile(isError: true, GridIssueKind.Shape, new Phrase(WholeFile[common.Key], common.First().Message.Arguments));
        }

        if (usable.Select(pair => pair.Cell.Code.Text.Length).Distinct().Count() > 1)
        {
            yield return OfFile(isError: false, GridIssueKind.Code, Phrase.Of("grid.mixedDigits"));
        }
    }

    private static readonly Dictionary<string, string> WholeFile = new()
    {
        ["grid.swappedAxes"] = "grid.fileSwappedAxes",
        ["grid.swappedMetres"] = "grid.fileSwappedAxes",
        ["grid.prefixedMetres"] = "grid.filePrefixedMetres",
        ["grid.metresNotDegrees"] = "grid.fileMetres",
        ["grid.outsideChina"] = "grid.fileOutsideChina",
    };
}
