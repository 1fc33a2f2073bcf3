using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Storage;

public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>This server's own folder: the database file, the keys, what is on its way; relative to the content root.</summary>
    [Required] public string Folder { get; set; } = "data";

    /// <summary>Folder of stored files and of unfinished uploads, on a disk that all servers share; empty is <see cref="Folder"/>.</summary>
    public string FilesFolder { get; set; } = "";

    /// <summary>Connection string of PostgreSQL; empty uses the SQLite file in <see cref="Folder"/>.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>Uploads stop, with a clear message, before the disk holds less than this.</summary>
    [Range(0, long.MaxValue)] public long ReservedFreeBytes { get; set; } = 512L * 1024 * 1024;
}
