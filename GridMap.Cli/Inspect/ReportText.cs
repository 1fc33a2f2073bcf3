using System.Globalization;
using System.Text;
using GridMap.Detection.Rasters;

namespace GridMap.Cli.Inspect;

/// <summary>The same for people: a few lines a file.</summary>
internal static class ReportText
{
    public static string Write(IReadOnlyList<RasterReport> reports)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            if (text.Length > 0)
            {
                text.AppendLine();
            }
            text.AppendLine(report.File);
            if (report.Header is { } header)
            {
                WriteHeader(text, header);
            }
            foreach (var (pixel, values) in report.Samples ?? [])
            {
                Line(text, $"pixel {pixel.Column},{pixel.Row}", string.Join(' ', values.Select(Text)));
            }
            Line(text, "usable", report.Problem is { } problem ? "no: " + RasterProblems.Describe(problem) : "yes");
        }
        return text.ToString().TrimEnd();
    }

    private static void WriteHeader(StringBuilder text, RasterHeader header)
    {
        Line(text, "size", $"{header.Width} × {header.Height} pixels, {header.Bands} {(header.Bands == 1 ? "band" : "bands")} of {header.SampleType} ({header.BitsPerSample} bits)");
        Line(text, "stored as", $"{header.Format}, {header.Compression}, {(header.IsTiled ? "tiles" : "strips")} of {header.BlockWidth} × {header.BlockHeight}, {header.Overviews.Count} overviews");
        Line(text, "crs", header.Crs is { } crs ? crs.Epsg is { } code ? $"EPSG:{code}" : crs.Wkt ?? crs.Name ?? "unknown" : "none");
        if (header.Transform is { } transform)
        {
            Line(text, "affine", string.Join(' ', transform.ToArray().Select(value => value.ToString("R", CultureInfo.InvariantCulture))));
        }
        if (header.Georeference is { } place)
        {
            Line(text, "corners", string.Join("  ", place.Corners.Select(corner => string.Create(CultureInfo.InvariantCulture, $"{corner.Longitude:F7},{corner.Latitude:F7}"))));
            Line(text, "gsd", string.Create(CultureInfo.InvariantCulture, $"{place.GsdMetres:G6} m"));
        }
        var empty = (header.HasAlpha ? "alpha " : "") + (header.HasMask ? "mask " : "") + (header.NoData is { } noData ? "nodata " + Text(new BandValue(noData)) : "");
        Line(text, "emptiness", empty.Length == 0 ? "not declared" : empty.Trim());
    }

    private static void Line(StringBuilder text, string name, string value) =>
        text.Append("  ").Append(name.PadRight(12)).AppendLine(value);

    private static string Text(BandValue value) => value.Imaginary is { } imaginary
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Value:R}+{imaginary:R}i")
        : value.Value.ToString("R", CultureInfo.InvariantCulture);
}
