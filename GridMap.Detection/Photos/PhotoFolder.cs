using System.Globalization;
using System.Text.RegularExpressions;
using GridMap.Domain;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Detection.Photos;

/// <summary>Reads all photos of a folder and of those in it.</summary>
public static partial class PhotoFolder
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".dng", ".tif", ".tiff"];

    /// <summary>Paths of the photos, with <c>/</c> between the parts, in the order in which cameras number them.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<string> Find(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(FileOrder.Instance),
    ];

    /// <summary>Reads photos, each file once, as many at a time as there are processors.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="paths">What <see cref="Find"/> found there.</param>
    /// <param name="zone">Time zone of clocks that do not tell theirs.</param>
    /// <param name="progress">Share done, 0 to 1; null for none.</param>
    /// <param name="cancellation">Ends the reading between photos.</param>
    /// <returns>The facts in the order of the paths; a file that cannot be read says so in its own.</returns>
    public static async Task<IReadOnlyList<PhotoFacts>> ReadAsync(
        string folder, IReadOnlyList<string> paths, TimeSpan zone, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var logs = ReadLogs(folder);
        var (facts, done) = (new PhotoFacts[paths.Count], 0);
        await Parallel.ForAsync(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, async (i, stop) =>
        {
            facts[i] = await ReadAsync(folder, paths[i], logs, zone, stop);
            progress?.Report((double)Interlocked.Increment(ref done) / paths.Count);
        });
        return facts;
    }

    private static async Task<PhotoFacts> ReadAsync(
        string folder, string path, Dictionary<string, IReadOnlyDictionary<int, MrkEntry>> logs, TimeSpan zone, CancellationToken cancellation)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, path), cancellation);
            return PhotoReader.Read(path, bytes, FindEntry(path, logs), zone);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return new PhotoFacts { Path = path, Sha256 = "", Fault = Phrase.Of("sweep.proofClosed") };
        }
    }

    /// <summary>Logs by the folder they lie in. Where several flights left theirs in one folder, numbers say nothing, and none is used.</summary>
    private static Dictionary<string, IReadOnlyDictionary<int, MrkEntry>> ReadLogs(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file).Equals(".mrk", StringComparison.OrdinalIgnoreCase))
        .GroupBy(file => FolderOf(Path.GetRelativePath(folder, file).Replace('\\', '/'))).Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => MrkLog.Read(File.ReadLines(group.Single())));

    private static MrkEntry? FindEntry(string path, Dictionary<string, IReadOnlyDictionary<int, MrkEntry>> logs) =>
        logs.TryGetValue(FolderOf(path), out var log) && Number().Match(path) is { Success: true } match
            && int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? log.GetValueOrDefault(number) : null;

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The last digits of a name: DJI_20240501101500_0012_V.JPG is photo 12.</summary>
    [GeneratedRegex(@"(?<number>[0-9]+)[^0-9/]*\.[^./]+$")]
    private static partial Regex Number();
}
