namespace GridMap.Architecture.Tests;

/// <summary>Who may use whom: the table of docs/architecture.md.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Domain"] = [],
        ["Contracts"] = [],
        ["Detection"] = ["Domain"],
        ["Screening"] = ["Domain"],
        ["Cli"] = ["Contracts", "Detection", "Domain", "Screening"],
        ["Server"] = ["Contracts", "Domain"],
        ["Client"] = ["Contracts", "Domain"],
    };

    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["Domain"] = ["NetTopologySuite", "ProjNET"],
        ["Contracts"] = [],
        ["Detection"] = ["BitMiracle.LibTiff.NET", "MetadataExtractor", "Microsoft.Data.Sqlite", "Microsoft.ML.OnnxRuntime", "NetVips", "NetVips.Native", "ZstdSharp.Port"],
        ["Screening"] = ["DuckDB.NET.Data.Full", "MiniExcel"],
    };

    public static TheoryData<string> AllProjects => [.. SourceTree.Projects];

    public static TheoryData<string> RestrictedProjects => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(AllProjects))]
    public void Project_References_StayWithinTheTable(string project) =>
        Assert.Empty(SourceTree.ProjectReferences(project).Except(Projects[project]));

    [Theory]
    [MemberData(nameof(RestrictedProjects))]
    public void Project_Packages_StayWithinTheTable(string project) =>
        Assert.Empty(SourceTree.PackageReferences(project).Except(Packages[project]));

    [Theory]
    [InlineData("Domain", "System.IO.")]
    [InlineData("Domain", "System.Net.Http")]
    [InlineData("Domain", "TimeProvider")]
    [InlineData("Domain", "DbContext")]
    [InlineData("Detection", "System.Net.Http")]
    [InlineData("Detection", "HttpClient")]
    [InlineData("Server", "Microsoft.ML.OnnxRuntime")]
    [InlineData("Server", "NetVips")]
    public void Project_Source_NeverMentions(string project, string what) =>
        Assert.Empty(SourceTree.Files(project).Where(file => file.Text.Contains(what, StringComparison.Ordinal)));

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        var solution = File.ReadAllText(Path.Combine(SourceTree.Root, "GridMap.sln"));
        var projects = Directory.EnumerateFiles(SourceTree.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)!);

        Assert.Empty(projects.Where(project => !solution.Contains(project, StringComparison.Ordinal)));
    }
}
