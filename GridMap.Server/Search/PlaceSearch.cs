using System.Text;
using GridMap.Contracts.Search;
using GridMap.Domain.Areas;
using GridMap.Domain.Geo;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Search;

/// <summary>Finds places by whatever people type: a coordinate, a code, a name, a suspect's or a case's number.</summary>
internal sealed class PlaceSearch(GridMapDb db, AreaDirectory areas, CellDirectory cells)
{
    private const int MostHits = 20;

    /// <summary>Best first: what is written exactly so, what begins so, what contains it.</summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string typed, AreaScope scope, CancellationToken cancellation)
    {
        var known = await areas.CurrentAsync(cancellation);
        var grid = await cells.CurrentAsync(cancellation);
        var hits = new List<(int Rank, SearchHit Hit)>();
        if (CoordinateText.Find(typed) is { } position)
        {
            hits.Add((0, AtPosition(position, grid, scope)));
        }

        var wanted = Squeeze(typed);
        if (wanted.Length == 0)
        {
            return [];
        }

        // A padded code is the same area as its short form.
        var code = AreaCode.Find(wanted)?.Text ?? wanted;
        hits.AddRange(known.InOrder.Where(area => scope.Covers(area.Code.Text))
            .Select(area => (Rank: Rank(code, wanted, area.Code.Text, area.Name), area)).Where(pair => pair.Rank < 9)
            .Select(pair => (pair.Rank, OfArea(pair.area, known))));
        hits.AddRange(grid.InOrder.Where(cell => scope.Covers(cell.Code))
            .Select(cell => (Rank: Rank(code, wanted, cell.Code, cell.Name), cell)).Where(pair => pair.Rank < 9)
            .OrderBy(pair => pair.Rank).Take(MostHits)
            .Select(pair => (pair.Rank, OfCell(pair.cell, known))));
        hits.AddRange(await FindSuspectsAsync(wanted, scope, cancellation));
        hits.AddRange(await FindPremisesAsync(wanted, scope, cancellation));
        hits.AddRange(await FindCasesAsync(wanted, scope, cancellation));
        return [.. hits.OrderBy(pair => pair.Rank).ThenBy(pair => pair.Hit.Kind).ThenBy(pair => pair.Hit.Id, StringComparer.Ordinal)
            .Take(MostHits).Select(pair => pair.Hit)];
    }

    private static string Squeeze(string typed) =>
        string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(sign => !char.IsWhiteSpace(sign))).ToUpperInvariant();

    private static int Rank(string code, string wanted, string itsCode, string itsName)
    {
        if (itsCode == code)
        {
            return 0;
        }

        var name = Squeeze(itsName);
        return name == wanted ? 1
            : wanted.Length >= 2 && itsCode.StartsWith(wanted, StringComparison.Ordinal) ? 2
            : name.StartsWith(wanted, StringComparison.Ordinal) ? 3
            : name.Contains(wanted, StringComparison.Ordinal) ? 4
            : 9;
    }

    private static SearchHit AtPosition(LonLat position, CellSnapshot grid, AreaScope scope) => new(
        SearchHitKind.Coordinate, "", CoordinateText.Format(position, CoordinateStyle.DecimalDegrees),
        grid.Find(position) is { } cell && scope.Covers(cell.Code) ? $"{cell.Name} {cell.Code}" : "",
        position.Longitude, position.Latitude, null);

    private static SearchHit OfArea(Area area, AreaSnapshot known)
    {
        var bounds = area.Shape is { IsEmpty: false } shape ? shape.EnvelopeInternal : null;
        return new SearchHit(
            SearchHitKind.Area, area.Code.Text, area.Name, Above(area.Parent, known), bounds?.Centre.X, bounds?.Centre.Y, bounds?.ToBounds());
    }

    private static SearchHit OfCell(KnownCell cell, AreaSnapshot known)
    {
        Envelope bounds = cell.Ground.Bounds;
        return new SearchHit(
            SearchHitKind.Cell, cell.Code, cell.Name, $"{Above(cell.VillageCode, known)} {cell.Code}".TrimStart(),
            bounds.Centre.X, bounds.Centre.Y, bounds.ToBounds());
    }

    /// <summary>Names from the county down to an area.</summary>
    private static string Above(AreaCode? code, AreaSnapshot known) => code is not { } lowest ? "" : string.Join(
        ' ', lowest.Ancestors().Reverse().Append(lowest).Select(area => known.Find(area.Text)?.Name).Where(name => name is not null));

    private async Task<IEnumerable<(int, SearchHit)>> FindSuspectsAsync(string wanted, AreaScope scope, CancellationToken cancellation)
    {
        if (wanted.Length < 3)
        {
            return [];
        }

        var rows = await db.Suspects.AsNoTracking().Within(scope, row => row.AreaCode).Where(row => row.Number.Contains(wanted))
            .OrderByDescending(row => row.Number).Take(MostHits).ToListAsync(cancellation);
        return rows.Select(row => (row.Number == wanted ? 0 : 4, new SearchHit(
            SearchHitKind.Suspect, row.Id.ToString(), row.Number, row.CellCode ?? row.AreaCode, row.Longitude, row.Latitude, null)));
    }

    private async Task<IEnumerable<(int, SearchHit)>> FindCasesAsync(string wanted, AreaScope scope, CancellationToken cancellation)
    {
        if (wanted.Length < 2)
        {
            return [];
        }

        var rows = await db.Cases.AsNoTracking().Within(scope, row => row.AreaCode).Where(row => row.Number.Contains(wanted) || row.Name.Contains(wanted))
            .OrderByDescending(row => row.Number).Take(MostHits).ToListAsync(cancellation);
        return rows.Select(row => (row.Number == wanted ? 0 : 4, new SearchHit(
            SearchHitKind.Case, row.Id.ToString(), row.Number, row.Name, row.Longitude, row.Latitude, null)));
    }

    private async Task<IEnumerable<(int, SearchHit)>> FindPremisesAsync(string wanted, AreaScope scope, CancellationToken cancellation)
    {
        // Names are compared here, where blanks and case can be forgiven alike on every database; a register has thousands of places, not millions.
        var names = await db.Premises.AsNoTracking().Within(scope, row => row.AreaCode).Where(row => !row.IsRetired)
            .Select(row => new { row.Id, row.Name, row.CreditCode }).ToListAsync(cancellation);
        var ranks = names
            .Select(row => (row.Id, Rank: Rank(wanted, wanted, row.CreditCode ?? "", row.Name)))
            .Where(pair => pair.Rank < 9).OrderBy(pair => pair.Rank).Take(MostHits).ToDictionary(pair => pair.Id, pair => pair.Rank);
        List<Guid> ids = [.. ranks.Keys];
        var rows = await db.Premises.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);
        return rows.Select(row =>
        {
            var place = StoredGeometry.Read(row.Geometry);
            var middle = place.EnvelopeInternal.Centre;
            return (ranks[row.Id], new SearchHit(
                SearchHitKind.Premises, row.Id.ToString(), row.Name, row.CreditCode ?? row.AreaCode, middle.X, middle.Y,
                place is Point ? null : place.EnvelopeInternal.ToBounds()));
        });
    }
}
