using System.IO.Compression;
using System.Text;
using GridMap.Domain.Sweeps.Missions;

namespace GridMap.Server.Sweeps;

/// <summary>A mission file as bytes.</summary>
internal static class MissionZip
{
    /// <param name="file">Text or archive.</param>
    /// <param name="at">Time of the archive's entries.</param>
    public static byte[] Write(MissionFile file, DateTimeOffset at)
    {
        if (!file.IsArchive)
        {
            return Encoding.UTF8.GetBytes(file.Parts[0].Text);
        }

        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in file.Parts)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = at;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
