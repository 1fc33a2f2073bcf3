using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Domain.Areas;
using GridMap.Domain.Grids;
using GridMap.Server.Areas;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Grids;

/// <summary>Shows what an import or generation would do, and keeps that until it is applied or dropped. Writes no cell.</summary>
internal sealed class GridPreviews(GridMapDb db, AreaDirectory areas, TimeProvider clock)
{
    private const int MostIssues = 1000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>Cuts a village into cells; shapes that are there already keep their codes.</summary>
    public async Task<GridPreviewOutcome> GenerateAsync(GenerateGridRequest request, GridEditor editor, CancellationToken cancellation)
    {
        if (AreaCode.Find(request.VillageCode) is not { Level: Domain.Areas.AreaLevel.Village or Domain.Areas.AreaLevel.Township } code)
        {
            return GridPreviewOutcome.Refuse("grid.notVillage", ("village", request.VillageCode));
        }

        if (!editor.Scope.Covers(code.Text))
        {
            return new GridPreviewOutcome.OutsideScope(code.Text);
        }

        if ((await areas.CurrentAsync(cancellation)).Find(code.Text) is not { } village)
        {
            return GridPreviewOutcome.Refuse("grid.villageUnknown", ("village", code.Text));
        }

        if (!village.HasPolygon)
        {
            return GridPreviewOutcome.Refuse("grid.noBoundary", ("village", $"{village.Name} {code.Text}"));
        }

        var existing = await ReadVillagesAsync([code.Text], cancellation);
        // The numbers of cells that are or were there are not given to other ground.
        var first = existing.Select(cell => int.Parse(cell.Code.Text[12..], System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1;
        if (first > AreaCode.MostCells(request.CodeDigits))
        {
            return GridPreviewOutcome.Refuse("grid.tooManyCells", ("needed", $"{first}"), ("most", $"{AreaCode.MostCells(request.CodeDigits)}"));
        }

        var layout = new GridLayout((Domain.Grids.GridShape)request.Shape, request.SizeMetres, request.CodeDigits, FirstNumber: first);
        switch (GridGeneration.Generate(village, layout))
        {
            case GridGenerationOutcome.TooManyCells tooMany:
                return GridPreviewOutcome.Refuse("grid.tooManyCells", ("needed", $"{tooMany.Needed}"), ("most", $"{tooMany.Most}"));
            case GridGenerationOutcome.UnusableShape unusable:
                return new GridPreviewOutcome.Refused(new Message(unusable.Why.Key, unusable.Why.Arguments));
            case GridGenerationOutcome.Generated generated:
                var cells = KeepCodes(generated.Cells, existing, code, request.CodeDigits, first);
                var plan = GridImportPlan.Make(cells, new HashSet<AreaCode>(), existing);
                return new GridPreviewOutcome.Ready(await StoreAsync("generated", cells.Count, plan, [], new Counts(0, 0, 0), editor, cancellation));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Holds what a file says against the grid.</summary>
    /// <param name="notTaken">Findings about features that were left out before the review.</param>
    public async Task<GridPreviewOutcome> ReviewAsync(
        string source, IReadOnlyList<GridFeature> features, IReadOnlyList<GridImportIssue> notTaken, GridEditor editor, CancellationToken cancellation)
    {
        var known = await areas.CurrentAsync(cancellation);
        var review = GridImportReview.Examine(features, [.. known.InOrder], GridImportRules.Default);
        var villages = review.MentionedCodes.Select(code => code.Text[..12]).Distinct().ToList();
        var plan = GridImportPlan.Make(review, await ReadVillagesAsync(villages, cancellation));
        IEnumerable<GridImportIssue> issues = review.Issues.Select(issue =>
            new GridImportIssue(issue.FeatureNumber, issue.Code, issue.IsError, new Message(issue.Message.Key, issue.Message.Arguments)));
        // A file whose every feature was left out elsewhere is not empty.
        issues = issues.Where(issue => notTaken.Count == 0 || issue.Message.Key != "grid.emptyFile").Concat(notTaken);
        var counts = new Counts(review.OverlapCount, review.LeftOutCount + notTaken.Count(issue => issue.FeatureNumber > 0 && issue.IsError), review.OutsideParentCount);
        var featureCount = features.Count + notTaken.Count(issue => issue.FeatureNumber > 0 && issue.IsError);
        return new GridPreviewOutcome.Ready(await StoreAsync(
            source, featureCount, plan, [.. issues.OrderBy(issue => issue.FeatureNumber)], counts, editor, cancellation));
    }

    /// <summary>A preview of this account; null when it is not there.</summary>
    public async Task<GridImportRow?> FindAsync(Guid id, GridEditor editor, CancellationToken cancellation) =>
        await db.GridImports.FirstOrDefaultAsync(row => row.Id == id && row.ByAccountId == editor.AccountId, cancellation);

    public async Task<bool> DropAsync(Guid id, GridEditor editor, CancellationToken cancellation) =>
        await db.GridImports.Where(row => row.Id == id && row.ByAccountId == editor.AccountId && row.AppliedAt == null)
            .ExecuteDeleteAsync(cancellation) > 0;

    private static List<GridCell> KeepCodes(
        IReadOnlyList<GridCell> generated, IReadOnlyList<GridCell> existing, AreaCode village, int digits, int first)
    {
        var byShape = existing.Where(cell => !cell.IsRetired)
            .DistinctBy(cell => Convert.ToBase64String(StoredGeometry.Write(cell.Shape)))
            .ToDictionary(cell => Convert.ToBase64String(StoredGeometry.Write(cell.Shape)), StringComparer.Ordinal);
        var next = first;
        return [.. generated.Select(cell =>
            byShape.GetValueOrDefault(Convert.ToBase64String(StoredGeometry.Write(cell.Shape)))
            ?? GridCell.Create(village.Cell(next, digits), $"{cell.Name[..cell.Name.LastIndexOf('-')]}-{village.Cell(next++, digits).Text[12..]}", cell.Shape))];
    }

    private async Task<List<GridCell>> ReadVillagesAsync(List<string> villages, CancellationToken cancellation)
    {
        var cells = new List<GridCell>();
        foreach (var some in villages.Chunk(500))
        {
            var rows = await db.Cells.AsNoTracking().Where(row => some.Contains(row.Code.Substring(0, 12))).ToListAsync(cancellation);
            cells.AddRange(rows.Select(row => row.ToCell()));
        }

        return cells;
    }

    private async Task<GridImportSummary> StoreAsync(
        string source, int features, GridImportPlan plan, IReadOnlyList<GridImportIssue> issues, Counts counts, GridEditor editor,
        CancellationToken cancellation)
    {
        var bounds = new Envelope();
        foreach (var cell in plan.Added.Concat(plan.Changed).Concat(plan.Unchanged))
        {
            bounds.ExpandToInclude(cell.Shape.EnvelopeInternal);
        }

        var isStopped = issues.Any(issue => issue is { FeatureNumber: 0, IsError: true });
        var now = clock.GetUtcNow();
        // What nobody applied in a week was for another grid; the plans are large.
        var forgotten = now - KeptFor;
        await db.GridImports.Where(row => row.AppliedAt == null && row.At < forgotten).ExecuteDeleteAsync(cancellation);
        var summary = new GridImportSummary(
            Guid.CreateVersion7(now), source, features, plan.Added.Count, plan.Changed.Count, plan.Unchanged.Count, plan.Retired.Count,
            counts.Overlapping, counts.Invalid, counts.OutsideParent, [.. issues.Take(MostIssues)],
            CanApply: !isStopped && plan.Added.Count + plan.Changed.Count + plan.Retired.Count > 0,
            bounds.IsNull ? null : bounds.ToBounds());
        db.GridImports.Add(new GridImportRow
        {
            Id = summary.Id,
            At = now,
            ByAccountId = editor.AccountId,
            By = editor.Name,
            Source = source,
            Summary = JsonSerializer.Serialize(summary, JsonSerializerOptions.Web),
            Plan = PlannedGrid.From(plan).ToJson(),
        });
        await db.SaveChangesAsync(cancellation);
        return summary;
    }

    private readonly record struct Counts(int Overlapping, int Invalid, int OutsideParent);
}
