using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GridMap.Architecture.Tests;

/// <summary>What keeps the house as it should be found.</summary>
public sealed partial class HygieneTests
{
    private static readonly string[] KindFolders = ["Models", "Services", "Helpers", "Common", "Utils", "Utilities", "Managers", "Extensions"];

    [Fact]
    public void Folders_AreFeatures_NeverKinds() =>
        // Detection's Models are the product's own: detection models.
        Assert.Empty(SourceTree.Projects.SelectMany(SourceTree.Files)
            .Where(file => !(file.Project is "Detection" && file.Feature is "Models") && file.Path.Split('/').SkipLast(1).Any(KindFolders.Contains)));

    [Fact]
    public void SourceFiles_StayUnder300Lines() =>
        Assert.Empty(SourceTree.Projects.SelectMany(SourceTree.Files)
            .Where(file => file.Text.Count(character => character == '\n') > 300).Select(file => file.ToString()));

    [Fact]
    public void PublicTypes_StandInAFileOfTheirName() =>
        Assert.Empty(SourceTree.Projects.SelectMany(SourceTree.Files)
            .Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && !file.Path.EndsWith(".razor.cs", StringComparison.Ordinal))
            .SelectMany(file => PublicTypes().Matches(file.Text).Select(match => (File: file, Type: match.Groups["name"].Value)))
            .Where(found => found.Type != Path.GetFileNameWithoutExtension(found.File.Path))
            .Select(found => $"{found.File}: {found.Type}"));

    [Fact]
    public void Versions_StandInOnePlaceOnly() =>
        Assert.Empty(Directory.EnumerateFiles(SourceTree.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => Regex.IsMatch(File.ReadAllText(file), "<PackageReference[^>]*\\bVersion=")));

    [Fact]
    public void LockFiles_RecordNoHost() =>
        // A host in a lock file ties every build to one mirror; .npmrc leaves it out.
        Assert.Empty(Tracked().Where(file => Path.GetFileName(file) == "package-lock.json")
            .Where(file => File.ReadAllText(Path.Combine(SourceTree.Root, file)).Contains("\"resolved\"", StringComparison.Ordinal)));

    private static string[] Tracked()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z"])
        {
            WorkingDirectory = SourceTree.Root,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("git did not start.");
        var list = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return [.. list.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(SourceTree.Root, file)))];
    }

    [GeneratedRegex(@"^public\s+(?:(?:sealed|static|abstract|partial|readonly)\s+)*(?:record\s+struct|record|class|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicTypes();
}
