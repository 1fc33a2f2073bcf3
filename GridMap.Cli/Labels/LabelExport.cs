using System.Globalization;
using System.Security.Cryptography;
using GridMap.Cli.Hosting;
using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Detection.Rasters;

namespace GridMap.Cli.Labels;

/// <summary>Fetches labels and their pictures, and writes them as a COCO set. Pictures that are there already are not fetched again.</summary>
internal sealed class LabelExport(ServerSession session, Patience patience)
{
    public const string AnnotationsName = "annotations.json";
    private const string ImagesName = "images";

    public async Task<ExportedLabels> WriteAsync(string folder, string? area, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.Combine(folder, ImagesName));
        var chips = await ListAsync(area, cancellation);
        var files = new List<ChipFile>();
        foreach (var group in chips.GroupBy(chip => chip.ChipSha256).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var sites = group.OrderBy(chip => chip.SiteId).ToList();
            var path = await FetchAsync(Path.Combine(folder, ImagesName), sites[0], cancellation);
            using var picture = RasterFile.Open(path);
            files.Add(new ChipFile(Path.GetFileName(path), picture.Header.Width, picture.Header.Height, sites));
        }

        var unfinished = Path.Combine(folder, AnnotationsName + ".part");
        await using (var stream = File.Create(unfinished))
        {
            CocoLabels.Write(stream, files);
        }

        File.Move(unfinished, Path.Combine(folder, AnnotationsName), overwrite: true);
        return CocoLabels.Count(files);
    }

    private async Task<List<LabelledChip>> ListAsync(string? area, CancellationToken cancellation)
    {
        var chips = new List<LabelledChip>();
        string? after = null;
        do
        {
            var query = string.Create(CultureInfo.InvariantCulture, $"{Routes.Labels}?area={Uri.EscapeDataString(area ?? "")}&rows=500{(after is null ? "" : $"&after={after}")}");
            var page = await patience.RetryAsync(
                turn => session.SendAsync<Page<LabelledChip>>(() => new HttpRequestMessage(HttpMethod.Get, query), turn), cancellation);
            chips.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        return chips;
    }

    private async Task<string> FetchAsync(string folder, LabelledChip chip, CancellationToken cancellation)
    {
        foreach (var known in Directory.EnumerateFiles(folder, chip.ChipSha256 + ".*").Order(StringComparer.Ordinal))
        {
            if (Hash(await File.ReadAllBytesAsync(known, cancellation)) == chip.ChipSha256)
            {
                return known;
            }
        }

        var bytes = await patience.RetryAsync(turn => session.GetBytesAsync(chip.ChipUrl, turn), cancellation);
        if (Hash(bytes) != chip.ChipSha256)
        {
            throw new CommandFailure($"{chip.ChipUrl}: the picture does not have the SHA-256 {chip.ChipSha256} that the server states; try again.");
        }

        var path = Path.Combine(folder, chip.ChipSha256 + ExtensionOf(bytes));
        await File.WriteAllBytesAsync(path, bytes, cancellation);
        return path;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string ExtensionOf(byte[] bytes) => bytes switch
    {
        [0xFF, 0xD8, ..] => ".jpg",
        [0x89, (byte)'P', ..] => ".png",
        _ => ".webp",
    };
}
