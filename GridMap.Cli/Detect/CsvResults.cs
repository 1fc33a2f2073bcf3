using System.Globalization;
using System.Text;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Domain.Geo;

namespace GridMap.Cli.Detect;

/// <summary>One row a detection, for spreadsheets; UTF-8 with a mark, so that they read Chinese file names.</summary>
internal static class CsvResults
{
    public static void Write(Stream stream, IReadOnlyList<PictureResult> results)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine("file,class,score,longitude,latitude,uncertaintyMetres,diameterMetres,areaSquareMetres,roofColour,left,top,width,height,lengthMetres,widthMetres,truncated,outlineKind,pixelOutline,wkt");
        foreach (var result in results)
        {
            foreach (var found in result.Report?.Objects ?? [])
            {
                text.WriteLine(string.Join(',',
                    Quote(result.Picture.Name), ClassNames.Of(found.Class), Number(ResultNumbers.Score(found.Score)),
                    Number(found.Position is { } place ? ResultNumbers.Degrees(place.Longitude) : null),
                    Number(found.Position is { } position ? ResultNumbers.Degrees(position.Latitude) : null),
                    Number(Metres(found.UncertaintyMetres)), Number(Metres(found.DiameterMetres)), Number(Metres(found.AreaSquareMetres)),
                    RoofColourNames.Of(found.RoofColour),
                    Number(ResultNumbers.Pixels(found.PixelBox.Left)), Number(ResultNumbers.Pixels(found.PixelBox.Top)),
                    Number(ResultNumbers.Pixels(found.PixelBox.Width)), Number(ResultNumbers.Pixels(found.PixelBox.Height)),
                    Number(Metres(found.LengthMetres)), Number(Metres(found.WidthMetres)), found.IsTruncated ? "true" : "false",
                    OutlineNames.Of(found.Outline?.Kind), Quote(PixelOutline(found)), Quote(Wkt(found))));
            }
        }
    }

    /// <summary>Column and row of each corner, corners parted by commas.</summary>
    private static string PixelOutline(FoundObject found) => string.Join(
        ", ", (found.Outline?.Ring ?? []).Select(corner => $"{Number(ResultNumbers.Pixels(corner.Column))} {Number(ResultNumbers.Pixels(corner.Row))}"));

    /// <summary>The outline or the point on the ground as well-known text, WGS 84.</summary>
    private static string Wkt(FoundObject found) =>
        found.GroundOutline is { } ring ? $"POLYGON(({string.Join(", ", ResultNumbers.ClosedRing(ring).Select(Position))}))"
        : found.Position is { } place ? $"POINT({Position(place)})"
        : "";

    private static string Position(LonLat place) => $"{Number(ResultNumbers.Degrees(place.Longitude))} {Number(ResultNumbers.Degrees(place.Latitude))}";

    private static double? Metres(double? metres) => metres is { } value ? ResultNumbers.Metres(value) : null;

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Quoted where needed; a name a spreadsheet would take for a formula gets an apostrophe.</summary>
    private static string Quote(string name)
    {
        var safe = name.Length > 0 && name[0] is '=' or '+' or '-' or '@' ? "'" + name : name;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
