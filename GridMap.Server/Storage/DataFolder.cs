using Microsoft.Extensions.Options;

namespace GridMap.Server.Storage;

/// <summary>Where the server keeps what is not in the database.</summary>
internal sealed class DataFolder
{
    public DataFolder(IOptions<StorageOptions> options, IHostEnvironment environment)
    {
        Root = Path.GetFullPath(options.Value.Folder, environment.ContentRootPath);
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    public string DatabaseFile => Path.Combine(Root, "gridmap.db");

    /// <summary>A folder below the root, made if it is not there.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
}
