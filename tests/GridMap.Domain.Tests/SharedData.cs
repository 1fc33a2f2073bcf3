namespace GridMap.Domain.Tests;

/// <summary>Where the data made by others lies, if this machine has it.</summary>
internal static class SharedData
{
    public static string? Find(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", relativePath);
            if (File.Exists(candidate)) return candidate;
        }

        return null;
    }

    public static string Require(string relativePath)
    {
        var path = Find(relativePath);
        Skip.If(path is null, $"shared/data/{relativePath} is not on this machine");
        return path;
    }
}
