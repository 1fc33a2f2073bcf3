using GridMap.Contracts.Grids;
using GridMap.Domain;
using GridMap.Domain.Areas;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using GridMap.Server.Hosting;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Grids;

/// <summary>Reads an uploaded grid file and previews what it would change.</summary>
internal sealed class GridImporter(GridPreviews previews, CellDirectory directory)
{
    public async Task<GridPreviewOutcome> PreviewAsync(byte[] content, GridImportRequest request, GridEditor editor, CancellationToken cancellation)
    {
        AreaCode? village = null;
        if (!string.IsNullOrWhiteSpace(request.Village))
        {
            if (AreaCode.Find(request.Village) is not { Level: AreaLevel.Village or AreaLevel.Township } read)
            {
                return GridPreviewOutcome.Refuse("grid.notVillage", ("village", request.Village));
            }

            if (!editor.Scope.Covers(read.Text))
            {
                return new GridPreviewOutcome.OutsideScope(read.Text);
            }

            village = read;
        }

        try
        {
            var file = GridFileReader.Read(content, request.FileName, request.Layer);
            var system = GridFileReader.SystemOf(file, request.FileName, request.Crs);
            var fields = GridFields.Choose(file, request.FileName, request.Fields);
            var features = file.Features.Select(feature => Convert(feature, fields, system)).ToList();
            if (village is { } target && features.All(feature => feature.Code is null))
            {
                features = Number(features, target, await directory.CurrentAsync(cancellation));
            }

            var notTaken = new List<GridImportIssue>();
            if (!system.IsDatumExact)
            {
                notTaken.Add(new GridImportIssue(0, null, IsError: false, Problems.Say("grid.datumInexact", ("crs", system.Name))));
            }

            features = [.. features.Where(feature => IsTaken(feature, village, editor, notTaken))];
            return await previews.ReviewAsync(request.FileName, features, notTaken, editor, cancellation);
        }
        catch (GridFileException refused)
        {
            return new GridPreviewOutcome.Refused(refused.Reason);
        }
    }

    private static GridFeature Convert(GridFile.Feature feature, GridFields fields, CoordinateSystem system)
    {
        var code = feature.Find(fields.Code);
        // Some offices keep the village's code in one field and the cell's two or three digits in another.
        if (code is { Length: 2 or 3 } && AreaCode.Find(feature.Find(fields.Village)) is { } village)
        {
            code = village.ToTwelveDigits() + code;
        }

        var (shape, fault) = (feature.Shape, feature.Fault);
        if (shape is not null)
        {
            // A coordinate that is already impossible must be shown as it was written, not as the projection bent it.
            fault ??= system.IsGeographic || system.Frame is null ? null : FindNotMetres(shape, system);
            shape = fault is null ? Flat(system.ToLonLat(shape)) : null;
        }

        return new GridFeature(feature.Number, code, feature.Find(fields.Name) is { Length: > 100 } longName ? longName[..100] : feature.Find(fields.Name), shape, fault);
    }

    private static Phrase? FindNotMetres(Geometry shape, CoordinateSystem system) =>
        shape.Coordinates.FirstOrDefault(at => Math.Abs(at.X) <= 180 && Math.Abs(at.Y) <= 180 && (at.X != 0 || at.Y != 0)) is { } degrees
            ? Phrase.Of("grid.degreesNotMetres", ("x", degrees.X), ("y", degrees.Y), ("crs", system.Name))
            : null;

    private static Geometry Flat(Geometry shape)
    {
        // Heights are of no use to a cell and would make the same shape look changed.
        var writer = new NetTopologySuite.IO.WKBWriter(NetTopologySuite.IO.ByteOrder.LittleEndian, handleSRID: false, emitZ: false, emitM: false);
        return new NetTopologySuite.IO.WKBReader().Read(writer.Write(shape));
    }

    /// <summary>West to east within a row, rows north to south, after the numbers that are taken.</summary>
    private static List<GridFeature> Number(List<GridFeature> features, AreaCode village, CellSnapshot grid)
    {
        var used = grid.InOrder.Where(cell => cell.VillageCode == village).ToList();
        var digits = used.Count > 0 ? used[0].Code.Length : features.Count > AreaCode.MostCells(14) ? 15 : 14;
        var next = used.Select(cell => int.Parse(cell.Code[12..], System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1;
        var shaped = features.Where(feature => feature.Shape is { IsEmpty: false }).ToList();
        if (shaped.Count == 0)
        {
            return features;
        }

        // Rows are as tall as the cells are on the whole; what overlaps by half belongs to one row.
        var height = shaped.Average(feature => feature.Shape!.EnvelopeInternal.Height); // filtered above
        var north = shaped.Max(feature => feature.Shape!.EnvelopeInternal.Centre.Y); // as above
        var numbers = shaped
            .OrderBy(feature => Math.Round((north - feature.Shape!.EnvelopeInternal.Centre.Y) / height)) // as above
            .ThenBy(feature => feature.Shape!.EnvelopeInternal.Centre.X) // as above
            .Select((feature, index) => (feature.Number, Place: next + index))
            .Where(pair => pair.Place <= AreaCode.MostCells(digits))
            .ToDictionary(pair => pair.Number, pair => pair.Place);
        return [.. features.Select(feature =>
            numbers.TryGetValue(feature.Number, out var place) ? feature with { Code = village.Cell(place, digits).Text } : feature)];
    }

    private static bool IsTaken(GridFeature feature, AreaCode? village, GridEditor editor, List<GridImportIssue> notTaken)
    {
        if (AreaCode.Find(feature.Code) is not { Level: AreaLevel.Cell } code)
        {
            return true;
        }

        var why = !editor.Scope.Covers(code.Text) ? Problems.Say("grid.outsideScope", ("feature", $"{feature.Number}"), ("area", code.Text[..12]))
            : village is { } expected && !expected.Contains(code)
                ? Problems.Say("grid.otherVillage", ("village", code.Text[..12]), ("expected", expected.Text))
            : null;
        if (why is not null)
        {
            notTaken.Add(new GridImportIssue(feature.Number, code.Text, IsError: true, why));
        }

        return why is null;
    }
}
