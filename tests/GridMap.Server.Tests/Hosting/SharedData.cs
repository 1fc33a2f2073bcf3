namespace GridMap.Server.Tests.Hosting;

/// <summary>Where the data made by others lies, if this machine has it.</summary>
internal static class SharedData
{
    public static string RequireFolder(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", relativePath);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new SkipException($"shared/data/{relativePath} is not on this machine");
    }
}
