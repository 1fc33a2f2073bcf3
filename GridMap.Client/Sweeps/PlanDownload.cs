using System.IO.Compression;
using System.Text;
using GridMap.Domain.Sweeps.Missions;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Client.Sweeps;

/// <summary>A plan's mission files as bytes, made where there may be no network.</summary>
internal static class PlanDownload
{
    /// <summary>The file's name.</summary>
    internal static string NameOf(MissionKind kind, int sortie) => kind switch
    {
        MissionKind.All => "sweep.zip",
        MissionKind.Kml => "sweep.kml",
        _ => FormattableString.Invariant($"sortie-{sortie}.{FormatOf(kind)}"),
    };

    /// <param name="plan">The plan.</param>
    /// <param name="kind">The format.</param>
    /// <param name="number">Number of the sortie, for formats of one sortie.</param>
    /// <param name="createdAt">Written into files that say when they were made.</param>
    internal static byte[] Write(SweepPlan plan, MissionKind kind, int number, DateTimeOffset createdAt) => kind switch
    {
        MissionKind.All => Zip(createdAt, All(plan, createdAt)),
        MissionKind.Kml => Bytes(KmlFile.Write(plan)),
        // The formats are those that the domain knows.
        _ => Content(MissionFiles.Find(plan, plan.Sorties.First(sortie => sortie.Number == number), FormatOf(kind), createdAt)!, createdAt),
    };

    private static IEnumerable<(string Name, byte[] Content)> All(SweepPlan plan, DateTimeOffset createdAt) => plan.Sorties
        .SelectMany(sortie => MissionFiles.Of(plan, sortie, createdAt), (sortie, file) => (FormattableString.Invariant($"sortie-{sortie.Number}{file.Ending}"), Content(file, createdAt)))
        .Append(("sweep.kml", Bytes(KmlFile.Write(plan))))
        .Append(("plan.geojson", Bytes(PlanGeoJson.WriteLegs(plan))))
        .Append(("photos.geojson", Bytes(PlanGeoJson.WritePhotos(plan))));

    private static byte[] Content(MissionFile file, DateTimeOffset createdAt) =>
        file.IsArchive ? Zip(createdAt, file.Parts.Select(part => (part.Name, Bytes(part.Text)))) : Bytes(file.Parts[0].Text);

    private static byte[] Zip(DateTimeOffset createdAt, IEnumerable<(string Name, byte[] Content)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = createdAt;
                using var target = entry.Open();
                target.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string FormatOf(MissionKind kind) => kind.ToString().ToLowerInvariant();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
