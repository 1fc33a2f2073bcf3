using GridMap.Contracts.Areas;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Live;
using GridMap.Domain.Areas;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Areas;

/// <summary>Takes a list of codes and names into the tree; polygons and areas that the list does not name stay.</summary>
internal sealed class AreaImporter(GridMapDb db, MapWriter writer, AreaDirectory directory, TimeProvider clock)
{
    private const int MostIssues = 1000;

    public Task<AreaImportSummary> ImportOfficialAsync(AreaScope scope, CancellationToken cancellation) =>
        ImportAsync(
            OfficialAreas.All.Where(row => scope.Covers(row.Code))
                .Select((row, index) => new CodeNameLine.Area(index + 1, AreaCode.Get(row.Code), row.Name)),
            scope, cancellation);

    public async Task<AreaImportSummary> ImportAsync(IEnumerable<CodeNameLine> lines, AreaScope scope, CancellationToken cancellation)
    {
        var rows = await db.Areas.ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var issues = new List<GridImportIssue>();
        int added = 0, changed = 0, unchanged = 0;
        // Parents first, whatever the order of the list.
        foreach (var line in lines.OrderBy(line => line is CodeNameLine.Area area ? area.Code.Text.Length : 0).ThenBy(line => line.Number))
        {
            if (line is not CodeNameLine.Area area)
            {
                if (line is CodeNameLine.Unusable unusable)
                {
                    issues.Add(new GridImportIssue(unusable.Number, unusable.Written, IsError: true, unusable.Why));
                }

                continue;
            }

            var code = area.Code.Text;
            var refused = !seen.Add(code) ? Problems.Say("area.duplicateCode", ("code", code))
                : !scope.Covers(code) ? Problems.Say("area.outsideScope", ("area", code))
                : area.Code.Parent is { } parent && !rows.ContainsKey(parent.Text) && !AddOfficial(rows, parent)
                    ? Problems.Say("area.parentMissing", ("code", code), ("parent", parent.Text))
                : null;
            if (refused is not null)
            {
                issues.Add(new GridImportIssue(area.Number, code, IsError: true, refused));
            }
            else if (!rows.TryGetValue(code, out var row))
            {
                rows.Add(code, Add(area.Code, area.Name));
                added++;
            }
            else if (row.Name != area.Name)
            {
                row.Name = area.Name;
                row.ChangedAt = clock.GetUtcNow();
                changed++;
            }
            else
            {
                unchanged++;
            }
        }

        await SaveAsync(cancellation);
        return new AreaImportSummary(added, changed, unchanged, [.. issues.OrderBy(issue => issue.FeatureNumber).Take(MostIssues)]);
    }

    private bool AddOfficial(Dictionary<string, AreaRow> rows, AreaCode code)
    {
        if (rows.ContainsKey(code.Text))
        {
            return true;
        }

        if (OfficialAreas.FindName(code.Text) is not { } name || (code.Parent is { } above && !AddOfficial(rows, above)))
        {
            return false;
        }

        rows.Add(code.Text, Add(code, name));
        return true;
    }

    private AreaRow Add(AreaCode code, string name)
    {
        var row = new AreaRow
        {
            Code = code.Text,
            Name = name,
            Level = (Contracts.Areas.AreaLevel)code.Level,
            ParentCode = code.Parent?.Text,
            ChangedAt = clock.GetUtcNow(),
        };
        db.Areas.Add(row);
        return row;
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        var cities = db.ChangeTracker.Entries<AreaRow>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .Select(entry => entry.Entity.Code[..4]).Distinct().ToList();
        foreach (var city in cities)
        {
            writer.Announce(MapChangeKind.Cells, city, objectId: null, change => change);
        }

        await writer.SaveAsync(cancellation);
        cities.ForEach(directory.Refresh);
    }
}
