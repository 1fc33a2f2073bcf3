using System.Text;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Server.Hosting;
using NetTopologySuite.IO.Esri;
using NetTopologySuite.IO.Esri.Shapefiles.Readers;

namespace GridMap.Server.Grids;

/// <summary>Reads the one Shapefile of an archive.</summary>
internal static class ShapefileReading
{
    public static GridFile Read(IReadOnlyDictionary<string, byte[]> files, string fileName)
    {
        List<string> shapes = [.. files.Keys.Where(name => name.EndsWith(".shp", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        switch (shapes)
        {
            case []:
                throw GridFileException.Of("grid.zipNoShapefile", ("file", fileName));
            case [_, _, ..]:
                throw GridFileException.Of("grid.zipManyShapefiles", ("file", fileName), ("names", string.Join(", ", shapes)));
        }

        var stem = shapes[0][..^4];
        if (!files.TryGetValue(stem + ".dbf", out var table))
        {
            throw GridFileException.Of("grid.shapefilePartMissing", ("file", shapes[0]), ("part", ".dbf"));
        }

        try
        {
            var raw = ReadRaw(files[shapes[0]], table);
            var encoding = EncodingOf(files.GetValueOrDefault(stem + ".cpg"), raw);
            var projection = files.TryGetValue(stem + ".prj", out var prj) ? TextEncodings.Decode(prj).Trim() : null;
            return Decode(raw, encoding, projection);
        }
        catch (Exception error) when (error is IOException or ArgumentException or FormatException or InvalidOperationException
            or IndexOutOfRangeException or OverflowException or NotSupportedException or InvalidCastException)
        {
            // The reader throws all of these on files that do not hold what their headers say.
            throw new GridFileException(Problems.Say("grid.shapefileBroken", ("file", shapes[0]), ("detail", error.Message)), error);
        }
    }

    private static List<(IReadOnlyDictionary<string, object?> Values, NetTopologySuite.Geometries.Geometry? Shape)> ReadRaw(byte[] shapes, byte[] table)
    {
        // Latin-1 keeps every byte of the table, so that its true encoding can be found afterwards.
        var options = new ShapefileReaderOptions { Encoding = Encoding.Latin1, GeometryBuilderMode = GeometryBuilderMode.IgnoreInvalidShapes };
        using var reader = Shapefile.OpenRead(new MemoryStream(shapes, writable: false), new MemoryStream(table, writable: false), options);
        var raw = new List<(IReadOnlyDictionary<string, object?>, NetTopologySuite.Geometries.Geometry?)>();
        while (reader.Read(out var isDeleted))
        {
            if (isDeleted)
            {
                continue;
            }

            var values = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var field in reader.Fields)
            {
                values[field.Name] = field.Value;
            }

            raw.Add((values, reader.Geometry));
            if (raw.Count > GridFile.MostFeatures)
            {
                throw GridFileException.Of("grid.tooManyFeatures", ("file", "*.shp"), ("most", $"{GridFile.MostFeatures}"));
            }
        }

        return raw;
    }

    /// <summary>What the .cpg file says where the bytes agree with it; else UTF-8 where they are UTF-8; else GB 18030.</summary>
    private static Encoding EncodingOf(byte[]? codePage, List<(IReadOnlyDictionary<string, object?> Values, NetTopologySuite.Geometries.Geometry? Shape)> raw)
    {
        var isUtf8 = raw.SelectMany(record => record.Values.Values).OfType<string>().All(text => TextEncodings.IsUtf8(Encoding.Latin1.GetBytes(text)));
        var said = codePage is null ? "" : Encoding.ASCII.GetString(codePage).Trim().ToUpperInvariant();
        var saysChinese = said is "GBK" or "GB2312" or "GB18030" or "936" or "CP936" or "54936";
        return isUtf8 && !saysChinese ? Encoding.UTF8 : TextEncodings.Gb18030;
    }

    private static GridFile Decode(
        List<(IReadOnlyDictionary<string, object?> Values, NetTopologySuite.Geometries.Geometry? Shape)> raw, Encoding encoding, string? projection)
    {
        var features = raw.Select((record, index) => new GridFile.Feature(
            index + 1,
            record.Values.ToDictionary(pair => Text(pair.Key, encoding), pair => Text(pair.Value, encoding), StringComparer.Ordinal),
            record.Shape,
            record.Shape is { IsEmpty: true } ? Phrase.Of("grid.noPolygon") : null)).ToList();
        List<string> fields = [.. raw.Take(1).SelectMany(record => record.Values.Keys).Select(name => Text(name, encoding))];
        return new GridFile(fields, features, projection is null ? null : CoordinateSystems.FindByWkt(projection), projection);
    }

    private static string Text(string latin1, Encoding encoding) => encoding.GetString(Encoding.Latin1.GetBytes(latin1)).TrimEnd('\0', ' ');

    private static string? Text(object? value, Encoding encoding) => value switch
    {
        null => null,
        string text => Text(text, encoding),
        double number when number == Math.Truncate(number) && Math.Abs(number) < 1e15 => number.ToString("F0", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
