using System.Globalization;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Live;
using GridMap.Contracts.Premises;
using GridMap.Server.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Premises;

/// <summary>Takes a GeoJSON register in, place by place; what cannot be used is named and left out.</summary>
internal sealed class PremisesImporter(GridMapDb db, MapWriter writer, PremisesEditor editor)
{
    private const int MostIssues = 1000;

    private static readonly Dictionary<string, PremisesKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Licensed"] = PremisesKind.Licensed, ["许可"] = PremisesKind.Licensed, ["持证"] = PremisesKind.Licensed, ["合法"] = PremisesKind.Licensed,
        ["Idle"] = PremisesKind.Idle, ["闲置"] = PremisesKind.Idle,
        ["Closed"] = PremisesKind.Closed, ["关闭"] = PremisesKind.Closed, ["关停"] = PremisesKind.Closed,
        ["Abandoned"] = PremisesKind.Abandoned, ["废弃"] = PremisesKind.Abandoned,
        ["IdleWarehouse"] = PremisesKind.IdleWarehouse, ["闲置仓库"] = PremisesKind.IdleWarehouse, ["关闭仓库"] = PremisesKind.IdleWarehouse,
        ["AbandonedFarm"] = PremisesKind.AbandonedFarm, ["废弃养殖场"] = PremisesKind.AbandonedFarm,
        ["IdleHouse"] = PremisesKind.IdleHouse, ["闲置民房"] = PremisesKind.IdleHouse, ["闲置农房"] = PremisesKind.IdleHouse,
        ["UrbanFringe"] = PremisesKind.UrbanFringe, ["城乡结合部"] = PremisesKind.UrbanFringe,
        ["Tradition"] = PremisesKind.Tradition, ["传统产业聚集区"] = PremisesKind.Tradition,
    };

    /// <exception cref="GridFileException">The file is no GeoJSON.</exception>
    public async Task<PremisesImportSummary> ImportAsync(byte[] content, string fileName, string by, AreaScope scope, CancellationToken cancellation)
    {
        if (content.Length == 0)
        {
            throw GridFileException.Of("grid.uploadEmpty", ("file", fileName));
        }

        var file = GeoJsonReading.Read(content, fileName);
        var system = GridFileReader.SystemOf(file, fileName, declared: "file");
        var known = (await db.Premises.AsNoTracking().Where(row => !row.IsRetired).Select(row => new { row.Name, row.Kind, row.Geometry }).ToListAsync(cancellation))
            .Select(row => (row.Name, row.Kind, Convert.ToBase64String(row.Geometry))).ToHashSet();
        var issues = new List<GridImportIssue>();
        var added = 0;
        foreach (var feature in file.Features)
        {
            var shape = feature.Shape is null ? null : system.ToLonLat(feature.Shape);
            var (row, why) = await MakeAsync(feature, shape?.ToGeoJson(), by, scope, cancellation);
            if (row is not null && !known.Add((row.Name, row.Kind, Convert.ToBase64String(row.Geometry))))
            {
                why = Problems.Say("premises.alreadyThere", ("name", row.Name));
                row = null;
            }

            if (row is null)
            {
                // Without a row there is a reason.
                issues.Add(new GridImportIssue(feature.Number, feature.Find("creditCode"), IsError: true, why!));
                continue;
            }

            db.Premises.Add(row);
            writer.Announce(MapChangeKind.Premises, row.AreaCode, row.Id, change => change);
            added++;
        }

        await writer.SaveAsync(cancellation);
        return new PremisesImportSummary(added, issues.Count, [.. issues.Take(MostIssues)]);
    }

    private async Task<(PremisesRow? Row, Message? Why)> MakeAsync(
        GridFile.Feature feature, JsonElement? geometry, string by, AreaScope scope, CancellationToken cancellation)
    {
        var (name, kind, credit, radius) = (feature.Find("name"), feature.Find("kind"), feature.Find("creditCode"), feature.Find("radiusMetres"));
        if (name is null or { Length: > 200 })
        {
            return (null, Problems.Say("premises.nameMissing"));
        }

        if (kind is null || !Kinds.TryGetValue(kind, out var read))
        {
            return (null, Problems.Say("premises.kindUnknown", ("kind", kind ?? "")));
        }

        if (credit is not null && credit.Length != 18)
        {
            return (null, Problems.Say("premises.creditCodeWrong", ("creditCode", credit)));
        }

        double? radiusMetres = null;
        if (radius is not null)
        {
            if (!double.TryParse(radius, NumberStyles.Float, CultureInfo.InvariantCulture, out var metres) || metres is not (>= 1 and <= 5000))
            {
                return (null, Problems.Say("premises.radiusWrong", ("radius", radius)));
            }

            radiusMetres = metres;
        }

        if (geometry is null)
        {
            return (null, Problems.Say("premises.unreadableGeometry"));
        }

        var request = new SavePremisesRequest(name, read, credit, geometry.Value, radiusMetres, IsRetired: false, ExpectedVersion: null);
        return await editor.MakeAsync(request, by, scope, cancellation) switch
        {
            ({ } row, _) => (row, null),
            (_, PremisesOutcome.Refused refused) => (null, refused.Message),
            (_, PremisesOutcome.OutsideScope outside) => (null, Problems.Say("area.outsideScope", ("area", outside.AreaCode))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
