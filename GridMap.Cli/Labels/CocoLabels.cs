using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Labels;

namespace GridMap.Cli.Labels;

/// <summary>Labels as COCO has them, with the additions that <c>detection-models/README.md</c> describes.</summary>
internal static class CocoLabels
{
    // Nobody says that a picture shows no other object, so nothing may be learnt from what is not boxed.
    private const string Listed = "listed";
    private const int Negative = 3;
    private static readonly (int Id, string Name)[] Categories = [(1, "tank"), (2, "structure"), (Negative, "negative")];

    public static void Write(Stream stream, IReadOnlyList<ChipFile> files)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject("info");
        json.WriteString("description", "Verdicts of reviewers and inspectors on detections, exported by gridmap labels export.");
        json.WriteString("version", "1");
        json.WriteEndObject();
        json.WriteStartArray("categories");
        foreach (var (id, name) in Categories)
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("images");
        for (var index = 0; index < files.Count; index++)
        {
            WriteImage(json, index + 1, files[index]);
        }

        json.WriteEndArray();
        json.WriteStartArray("annotations");
        var number = 0;
        for (var index = 0; index < files.Count; index++)
        {
            foreach (var (site, labelled, box, isCut) in Inside(files[index]))
            {
                WriteAnnotation(json, ++number, index + 1, site, labelled, box, isCut);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static ExportedLabels Count(IReadOnlyList<ChipFile> files)
    {
        var counts = files.SelectMany(Inside).CountBy(entry => entry.Labelled.Meaning).ToDictionary(pair => pair.Key, pair => pair.Value);
        return new ExportedLabels(
            files.Count, counts.GetValueOrDefault(LabelMeaning.Target), counts.GetValueOrDefault(LabelMeaning.NotATarget), counts.GetValueOrDefault(LabelMeaning.Undecided));
    }

    private static void WriteImage(Utf8JsonWriter json, int id, ChipFile file)
    {
        var site = file.Sites[0];
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteString("file_name", file.Name);
        json.WriteNumber("width", file.Width);
        json.WriteNumber("height", file.Height);
        if (site.GsdMetres is { } metres)
        {
            json.WriteNumber("gsd", Math.Round(metres * site.ChipPixelBox[2] / file.Width, 6));
        }

        json.WriteString("tank_labels", Listed);
        json.WriteString("structure_labels", Listed);
        json.WriteString("flight", site.OrthophotoId);
        json.WriteString("seen_at", site.SeenAt);
        json.WriteString("area_code", site.AreaCode);
        json.WriteEndObject();
    }

    private static void WriteAnnotation(Utf8JsonWriter json, int id, int image, LabelledChip site, LabelledObject labelled, double[] box, bool isCut)
    {
        var seen = labelled.Detected;
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteNumber("image_id", image);
        json.WriteNumber("category_id", labelled.Meaning is LabelMeaning.NotATarget ? Negative : IdOf(seen.Class));
        json.WriteStartArray("bbox");
        foreach (var side in box)
        {
            json.WriteNumberValue(Math.Round(side, 2));
        }

        json.WriteEndArray();
        json.WriteNumber("area", Math.Round(box[2] * box[3], 2));
        json.WriteNumber("iscrowd", labelled.Meaning is LabelMeaning.Undecided ? 1 : 0);
        json.WriteNumber("truncated", isCut ? 1 : 0);
        json.WriteString("detected_as", Categories[IdOf(seen.Class) - 1].Name);
        json.WriteNumber("score", Math.Round(seen.Score, 5));
        json.WriteString("model", site.Model);
        json.WriteString("verdict", JsonNamingPolicy.KebabCaseLower.ConvertName(site.Verdict.ToString()));
        json.WriteString("judged_at", site.JudgedAt);
        json.WriteNumber("longitude", Math.Round(seen.Longitude, 8));
        json.WriteNumber("latitude", Math.Round(seen.Latitude, 8));
        json.WriteEndObject();
    }

    private static int IdOf(DetectedClass seen) => seen is DetectedClass.Tank ? 1 : 2;

    /// <summary>Boxes in the file's own pixels; an object whose middle lies outside the picture is not shown in it and is left out.</summary>
    private static IEnumerable<(LabelledChip Site, LabelledObject Labelled, double[] Box, bool IsCut)> Inside(ChipFile file)
    {
        foreach (var site in file.Sites)
        {
            var (across, down) = (file.Width / site.ChipPixelBox[2], file.Height / site.ChipPixelBox[3]);
            foreach (var labelled in site.Objects.Where(labelled => labelled.Detected.PixelBox.Length == 4))
            {
                var whole = labelled.Detected.PixelBox;
                var (left, top) = ((whole[0] - site.ChipPixelBox[0]) * across, (whole[1] - site.ChipPixelBox[1]) * down);
                var (width, height) = (whole[2] * across, whole[3] * down);
                if (left + (width / 2) < 0 || left + (width / 2) > file.Width || top + (height / 2) < 0 || top + (height / 2) > file.Height)
                {
                    continue;
                }

                var (right, bottom) = (Math.Min(file.Width, left + width), Math.Min(file.Height, top + height));
                var (cutLeft, cutTop) = (Math.Max(0, left), Math.Max(0, top));
                double[] box = [cutLeft, cutTop, right - cutLeft, bottom - cutTop];
                yield return (site, labelled, box, (box[2] * box[3]) < (0.98 * width * height));
            }
        }
    }
}
