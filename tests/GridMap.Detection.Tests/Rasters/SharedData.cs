namespace GridMap.Detection.Tests.Rasters;

/// <summary>Finds the shared data folder, which is not part of the repository.</summary>
internal static class SharedData
{
    public const string Missing = "the folder ../shared/data is not there";

    /// <summary>The folder, or null when it is missing.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>A path inside it; the test must have been skipped where <see cref="Folder"/> is null.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Folder ?? throw new InvalidOperationException(Missing), .. parts]);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var candidate in new[] { Path.Combine(folder.FullName, "shared", "data"), Path.Combine(folder.FullName, "..", "shared", "data") })
            {
                if (Directory.Exists(candidate))
                {
                    return Path.GetFullPath(candidate);
                }
            }
        }
        return null;
    }
}
