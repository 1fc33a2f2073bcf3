using System.IO.Compression;
using System.Text;
using GridMap.Cli.Detect;
using GridMap.Domain.Sweeps.Missions;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Cli.Plan;

/// <summary>Writes a plan's files: the whole as GeoJSON, KML and a summary, each sortie for every ground station.</summary>
internal static class PlanFiles
{
    private static readonly string[] SortieFiles = ["sortie-*.plan", "sortie-*.waypoints", "sortie-*.csv", "sortie-*.kmz"];

    /// <summary>Writes all files; those of an earlier plan go first, so that nobody flies one of them.</summary>
    /// <returns>The summary.</returns>
    public static string Write(string folder, SweepPlan plan, IReadOnlyList<string> warnings, DateTimeOffset now)
    {
        Directory.CreateDirectory(folder);
        Remove(folder);
        foreach (var sortie in plan.Sorties)
        {
            WriteSortie(folder, plan, sortie, now);
        }

        Save(folder, "plan.geojson", PlanGeoJson.WriteLegs(plan));
        Save(folder, "photos.geojson", PlanGeoJson.WritePhotos(plan));
        Save(folder, "plan.kml", KmlFile.Write(plan));
        var summary = PlanSummary.Write(plan, warnings);
        Save(folder, "summary.json", summary);
        return summary;
    }

    /// <summary>Takes the missions of an earlier plan away; a folder that is not there is none.</summary>
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var old in SortieFiles.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern)).ToList())
        {
            File.Delete(old);
        }
    }

    private static void WriteSortie(string folder, SweepPlan plan, Sortie sortie, DateTimeOffset now)
    {
        foreach (var file in MissionFiles.Of(plan, sortie, now))
        {
            var name = FormattableString.Invariant($"sortie-{sortie.Number}{file.Ending}");
            if (!file.IsArchive)
            {
                Save(folder, name, file.Parts[0].Text);
                continue;
            }

            ResultFile.Replace(Path.Combine(folder, name), stream =>
            {
                using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
                foreach (var (part, text) in file.Parts)
                {
                    AddEntry(archive, part, text, now);
                }
            });
        }
    }

    private static void AddEntry(ZipArchive archive, string name, string text, DateTimeOffset now)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = now;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void Save(string folder, string name, string text) =>
        ResultFile.Replace(Path.Combine(folder, name), stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
