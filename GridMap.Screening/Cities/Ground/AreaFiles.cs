using System.Globalization;
using GridMap.Screening.Cities.Sites;
using GridMap.Screening.Cities.Tables;

namespace GridMap.Screening.Cities.Ground;

/// <summary>areas.csv, cells.geojson and parcels.geojson.</summary>
internal static class AreaFiles
{
    public static void Write(string folder, CityGround ground, IReadOnlyList<CityPlace> places)
    {
        using (var rows = new RowWriter(Path.Combine(folder, "areas.csv"), "code,name,level,parent,lon,lat"))
        {
            var seen = new HashSet<string>();
            foreach (var village in ground.Villages)
            {
                foreach (var (code, name, level, parent) in new[]
                {
                    (village.DistrictCode, village.DistrictName, "county", village.Code[..4]),
                    (village.TownshipCode, village.TownshipName, "township", village.DistrictCode),
                    (village.Code, village.Name, "village", village.TownshipCode),
                })
                {
                    if (!seen.Add(code)) continue;
                    var inside = ground.Villages.Where(other => other.Code.StartsWith(code, StringComparison.Ordinal)).Select(other => other.Middle).ToList();
                    rows.Text(code).Text(name).Text(level).Text(parent).Position((inside.Average(point => point.X), inside.Average(point => point.Y))).End();
                }
            }
        }

        JsonFile.WriteFeatures(
            Path.Combine(folder, "cells.geojson"), ground.Villages.SelectMany(Cells),
            (json, cell) => JsonFile.WritePolygon(json, cell.Corners),
            (json, cell) =>
            {
                json.WriteString("code", cell.Code);
                json.WriteString("name", cell.Name);
            });
        JsonFile.WriteFeatures(
            Path.Combine(folder, "parcels.geojson"), places,
            (json, place) => JsonFile.WritePolygon(json, Plot(place)),
            (json, place) =>
            {
                json.WriteString("parcel", $"{place.Village.Code}{place.Index + 1:0000000}");
                json.WriteString("address", place.Address);
            });
    }

    private static IEnumerable<(string Code, string Name, IReadOnlyList<(double X, double Y)> Corners)> Cells(CityVillage village)
    {
        const double Step = 1.0 / CityGround.CellsAcross;
        for (var row = 0; row < CityGround.CellsAcross; row++)
        {
            for (var column = 0; column < CityGround.CellsAcross; column++)
            {
                var (west, south) = (column * Step, 1 - (row + 1) * Step);
                yield return (
                    CityGround.CellCode(village, west + Step / 2, south + Step / 2),
                    string.Create(CultureInfo.InvariantCulture, $"{village.Name}第{row * CityGround.CellsAcross + column + 1}网格"),
                    [village.At(west, south), village.At(west + Step, south), village.At(west + Step, south + Step), village.At(west, south + Step)]);
            }
        }
    }

    /// <summary>A yard around the place, as large as its kind needs.</summary>
    private static (double X, double Y)[] Plot(CityPlace place)
    {
        var half = place.Kind switch { PlaceKind.House => 9, PlaceKind.Factory or PlaceKind.IdleFactory => 38, PlaceKind.Warehouse or PlaceKind.IdleWarehouse => 30, _ => 24 };
        var (x, y) = place.At;
        return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)];
    }
}
