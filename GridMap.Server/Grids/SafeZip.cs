using System.IO.Compression;
using GridMap.Server.Hosting;

namespace GridMap.Server.Grids;

/// <summary>Unpacks an archive that a stranger sent into memory: flat, few files, and counted while unpacking.</summary>
internal static class SafeZip
{
    private const int MostEntries = 200;
    private const long MostBytes = 256L * 1024 * 1024;
    private const int MostRatio = 200;

    // Below this a tight ratio harms nobody: empty fields of a table pack a hundredfold.
    private const long RatioFreeBytes = 4L * 1024 * 1024;

    /// <summary>File names without folders, lower case, and their bytes.</summary>
    /// <exception cref="GridFileException">The archive is broken, too large or holds a forbidden name.</exception>
    public static IReadOnlyDictionary<string, byte[]> Read(byte[] content, string fileName)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read, leaveOpen: false, TextEncodings.Gb18030);
            if (archive.Entries.Count > MostEntries)
            {
                throw GridFileException.Of("grid.zipTooMany", ("file", fileName), ("most", $"{MostEntries}"));
            }

            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            long total = 0;
            foreach (var entry in archive.Entries.Where(entry => !IsFolderOrSystem(entry.FullName)))
            {
                var name = SafeName(entry, fileName);
                var bytes = Unpack(entry, content.Length, ref total, fileName);
                if (!files.TryAdd(name, bytes))
                {
                    throw GridFileException.Of("grid.zipBadName", ("file", fileName), ("entry", Shown(entry.FullName)));
                }
            }

            return files;
        }
        catch (InvalidDataException error)
        {
            throw new GridFileException(Problems.Say("grid.zipBroken", ("file", fileName)), error);
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry, long packedTotal, ref long total, string fileName)
    {
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        // The header's claim is not trusted: what comes out is counted.
        while ((read = packed.Read(buffer)) > 0)
        {
            total += read;
            if (total > MostBytes || (total > RatioFreeBytes && total > packedTotal * MostRatio))
            {
                throw GridFileException.Of("grid.zipTooLarge", ("file", fileName), ("mostMegabytes", $"{MostBytes / 1024 / 1024}"));
            }

            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }

    private static bool IsFolderOrSystem(string fullName) =>
        fullName.EndsWith('/') || fullName.StartsWith("__MACOSX/", StringComparison.Ordinal) || fullName.EndsWith("/.DS_Store", StringComparison.Ordinal);

    private static string SafeName(ZipArchiveEntry entry, string fileName)
    {
        var fullName = entry.FullName.Replace('\\', '/');
        var isLink = (entry.ExternalAttributes >> 16 & 0xF000) == 0xA000;
        if (isLink || fullName.StartsWith('/') || fullName.Contains(':', StringComparison.Ordinal) || fullName.Split('/').Contains(".."))
        {
            throw GridFileException.Of("grid.zipBadName", ("file", fileName), ("entry", Shown(entry.FullName)));
        }

        return fullName[(fullName.LastIndexOf('/') + 1)..].ToLowerInvariant();
    }

    private static string Shown(string name) => name.Length > 80 ? name[..80] + "…" : name;
}
