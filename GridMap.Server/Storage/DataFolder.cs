using Microsoft.Extensions.Options;

namespace GridMap.Server.Storage;

/// <summary>Where the server keeps what is not in the database.</summary>
internal sealed class DataFolder
{
    public DataFolder(IOptions<StorageOptions> options, IHostEnvironment environment)
    {
        Root = Path.GetFullPath(options.Value.Folder, environment.ContentRootPath);
        SharedRoot = options.Value.FilesFolder.Length > 0 ? Path.GetFullPath(options.Value.FilesFolder, environment.ContentRootPath) : Root;
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(SharedRoot);
    }

    /// <summary>This server's own.</summary>
    public string Root { get; }

    /// <summary>The servers' together, where they share a disk; otherwise <see cref="Root"/>.</summary>
    public string SharedRoot { get; }

    public string DatabaseFile => Path.Combine(Root, "gridmap.db");

    /// <summary>A folder below the root, made if it is not there.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    /// <summary>A folder below the shared root, made if it is not there.</summary>
    public string SharedFolder(string name) => Directory.CreateDirectory(Path.Combine(SharedRoot, name)).FullName;
}
