namespace GridMap.EndToEnd.Tests;

/// <summary>Where the repository and the data made by others lie.</summary>
internal static class Repository
{
    public static string Root { get; } = FindUpwards(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "GridMap.sln")))
        ?? throw new InvalidOperationException("GridMap.sln was not found above the tests.");

    /// <summary>A file of the data sets, or null where they are absent.</summary>
    public static string? FindData(string path)
    {
        var file = Path.Combine(Root, "..", "shared", "data", path);
        return File.Exists(file) ? Path.GetFullPath(file) : null;
    }

    /// <summary>The build of a project that matches this one (Debug or Release).</summary>
    public static string BuildOf(string project, string assembly)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? "Debug";
        return Path.Combine(Root, project, "bin", configuration, "net10.0", assembly);
    }

    private static string? FindUpwards(string start, Func<string, bool> isIt)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (isIt(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
