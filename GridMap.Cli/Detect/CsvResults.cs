using System.Globalization;
using System.Text;
using GridMap.Detection.DetectionModels;

namespace GridMap.Cli.Detect;

/// <summary>One row a detection, for spreadsheets; UTF-8 with a mark, so that they read Chinese file names.</summary>
internal static class CsvResults
{
    public static void Write(Stream stream, IReadOnlyList<PictureResult> results)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine("file,class,score,longitude,latitude,uncertaintyMetres,diameterMetres,areaSquareMetres,roofColour,left,top,width,height");
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
                    Number(ResultNumbers.Pixels(found.PixelBox.Width)), Number(ResultNumbers.Pixels(found.PixelBox.Height))));
            }
        }
    }

    private static double? Metres(double? metres) => metres is { } value ? ResultNumbers.Metres(value) : null;

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Quoted where needed; a name a spreadsheet would take for a formula gets an apostrophe.</summary>
    private static string Quote(string name)
    {
        var safe = name.Length > 0 && name[0] is '=' or '+' or '-' or '@' ? "'" + name : name;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
