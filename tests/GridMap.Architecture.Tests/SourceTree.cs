using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GridMap.Architecture.Tests;

/// <summary>The repository as text: projects, what they reference, and the features inside them.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>Projects that are shipped, by name without "GridMap.".</summary>
    public static IReadOnlyList<string> Projects { get; } =
        ["Domain", "Contracts", "Detection", "Screening", "Cli", "Server", "Client"];

    /// <summary>Names of the projects that a project's code may call.</summary>
    public static IReadOnlyList<string> ProjectReferences(string project) =>
        [.. References(project, "ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(Include(reference)).Replace("GridMap.", "", StringComparison.Ordinal))];

    public static IReadOnlyList<string> PackageReferences(string project) =>
        [.. References(project, "PackageReference").Select(Include)];

    /// <summary>Source files written by hand, relative to the project, with their feature: the first folder, or "" at the project's root.</summary>
    public static IEnumerable<SourceFile> Files(string project)
    {
        var folder = Path.Combine(Root, $"GridMap.{project}");
        return Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !Ignored().IsMatch(file))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(project, file, file.Contains('/', StringComparison.Ordinal) ? file[..file.IndexOf('/', StringComparison.Ordinal)] : "",
                File.ReadAllText(Path.Combine(folder, file))));
    }

    private static IEnumerable<XElement> References(string project, string kind) =>
        XDocument.Load(Path.Combine(Root, $"GridMap.{project}", $"GridMap.{project}.csproj")).Descendants(kind);

    private static string Include(XElement reference) =>
        (string?)reference.Attribute("Include") ?? throw new InvalidDataException($"A {reference.Name} has no Include.");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GridMap.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("GridMap.sln was not found above the tests.");
    }

    [GeneratedRegex("(^|/)(bin|obj|node_modules|Migrations|wwwroot)/")]
    private static partial Regex Ignored();
}
