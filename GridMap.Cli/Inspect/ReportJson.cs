using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Detection.Rasters;

namespace GridMap.Cli.Inspect;

/// <summary>The JSON of <c>gridmap inspect --json</c>; field names, order and units are fixed.</summary>
internal static class ReportJson
{
    public static string Write(IReadOnlyList<RasterReport> reports)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var report in reports)
            {
                WriteReport(writer, report);
            }
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteReport(Utf8JsonWriter writer, RasterReport report)
    {
        var header = report.Header;
        writer.WriteStartObject();
        writer.WriteString("file", report.File);
        WriteNumber(writer, "width", header?.Width);
        WriteNumber(writer, "height", header?.Height);
        WriteNumber(writer, "bands", header?.Bands);
        writer.WriteString("dataType", header?.SampleType.ToString());
        writer.WriteString("compression", header?.Compression);
        WriteNumber(writer, "epsg", header?.Crs?.Epsg);
        writer.WriteString("wkt", header?.Crs?.Wkt);
        WriteArray(writer, "geoTransform", header?.Transform?.ToArray());
        WriteCorners(writer, header?.Georeference);
        WriteNumber(writer, "gsdMetres", header?.Georeference?.GsdMetres);
        WriteNumber(writer, "nodata", header?.NoData);
        writer.WriteBoolean("hasAlpha", header?.HasAlpha ?? false);
        writer.WriteBoolean("hasMask", header?.HasMask ?? false);
        writer.WriteBoolean("usable", report.Problem is null && report.Header is not null);
        writer.WriteString("reason", report.Problem is { } problem ? RasterProblems.Describe(problem) : null);
        writer.WriteString("problem", report.Problem is { } key ? RasterProblems.KeyOf(key) : null);
        if (header is not null)
        {
            WriteMore(writer, header);
        }
        if (report.Samples is { } samples)
        {
            WriteSamples(writer, samples);
        }
        writer.WriteEndObject();
    }

    private static void WriteMore(Utf8JsonWriter writer, RasterHeader header)
    {
        writer.WriteString("format", header.Format);
        writer.WriteString("crsName", header.Crs?.Name);
        writer.WriteNumber("bitsPerSample", header.BitsPerSample);
        writer.WriteBoolean("signed", header.IsSigned);
        writer.WriteBoolean("palette", header.HasPalette);
        writer.WriteBoolean("tiled", header.IsTiled);
        WriteArray(writer, "block", [header.BlockWidth, header.BlockHeight]);
        writer.WriteStartArray("overviews");
        foreach (var (width, height) in header.Overviews)
        {
            WriteArray(writer, null, [width, height]);
        }
        writer.WriteEndArray();
        writer.WriteNumber("controlPoints", header.ControlPoints);
    }

    private static void WriteCorners(Utf8JsonWriter writer, RasterGeoreference? georeference)
    {
        if (georeference is null)
        {
            writer.WriteNull("cornersLonLat");
            return;
        }
        writer.WriteStartArray("cornersLonLat");
        foreach (var corner in georeference.Corners)
        {
            WriteArray(writer, null, [corner.Longitude, corner.Latitude]);
        }
        writer.WriteEndArray();
    }

    private static void WriteSamples(Utf8JsonWriter writer, IReadOnlyList<(SamplePixel Pixel, IReadOnlyList<BandValue> Values)> samples)
    {
        writer.WriteStartArray("samples");
        foreach (var (pixel, values) in samples)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(pixel.Column);
            writer.WriteNumberValue(pixel.Row);
            foreach (var value in values)
            {
                if (value.Imaginary is { } imaginary)
                {
                    WriteArray(writer, null, [value.Value, imaginary]);
                }
                else
                {
                    WriteValue(writer, value.Value);
                }
            }
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }

    private static void WriteArray(Utf8JsonWriter writer, string? name, double[]? values)
    {
        if (name is not null)
        {
            writer.WritePropertyName(name);
        }
        if (values is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartArray();
        foreach (var value in values)
        {
            WriteValue(writer, value);
        }
        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? value)
    {
        writer.WritePropertyName(name);
        if (value is { } number)
        {
            WriteValue(writer, number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>JSON has no word for these: they are written as text.</summary>
    private static void WriteValue(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
        }
    }
}
