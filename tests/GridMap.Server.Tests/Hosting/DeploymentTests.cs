using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using GridMap.Server.Storage;

namespace GridMap.Server.Tests.Hosting;

/// <summary>What deploy/ and the guides tell an operator to set is there to be set.</summary>
public sealed partial class DeploymentTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Root, "deploy"), "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}out{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Append(Path.Combine(Root, "docs/guides/deployment.md"))
        .Append(Path.Combine(Root, "docs/guides/operator.md"))
        .Select(file => Path.GetRelativePath(Root, file))];

    public static TheoryData<string> Units => [.. Directory.EnumerateFiles(Path.Combine(Root, "deploy/systemd"), "*.service").Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Settings_NamedForOperators_Exist(string file)
    {
        var named = Setting().Matches(File.ReadAllText(Path.Combine(Root, file))).Select(match => match.Value).Distinct();

        Assert.Empty(named.Except(Known()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void WorkerArguments_NamedForOperators_Exist(string file)
    {
        var command = File.ReadAllText(Path.Combine(Root, "GridMap.Cli/Work/WorkCommand.cs")) + File.ReadAllText(Path.Combine(Root, "GridMap.Cli/Hosting/ProviderOption.cs"));
        var named = WorkLine().Matches(File.ReadAllText(Path.Combine(Root, file)))
            .SelectMany(line => Argument().Matches(line.Value)).Select(match => match.Value).Distinct();

        Assert.Empty(named.Where(argument => !command.Contains($"\"{argument}\"", StringComparison.Ordinal)));
    }

    [SkippableTheory]
    [MemberData(nameof(Units))]
    public async Task Unit_InSystemdsOwnEyes_IsSound(string unit)
    {
        const string program = "/usr/bin/systemd-analyze";
        Skip.If(!File.Exists(program), "systemd-analyze is not installed");
        var folder = Directory.CreateTempSubdirectory("gridmap-units-").FullName;
        try
        {
            // It wants the program to exist, which here lies elsewhere.
            var text = await File.ReadAllTextAsync(Path.Combine(Root, "deploy/systemd", unit));
            await File.WriteAllTextAsync(Path.Combine(folder, unit), text.Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal));
            using var process = Process.Start(new ProcessStartInfo(program, ["verify", Path.Combine(folder, unit)]) { RedirectStandardError = true })
                ?? throw new InvalidOperationException("systemd-analyze did not start.");
            var said = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();

            Assert.Equal(("", 0), (string.Join('\n', said.Split('\n').Where(line => line.Contains(unit, StringComparison.Ordinal))), process.ExitCode));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GridMap.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("GridMap.sln was not found above the tests.");
    }

    /// <summary>Every property of every options class, as the environment names it.</summary>
    private static HashSet<string> Known() =>
    [
        .. typeof(StorageOptions).Assembly.GetTypes()
            .Select(type => (Type: type, Section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string))
            .Where(options => options.Section is not null)
            .SelectMany(options => options.Type.GetProperties().Select(property => $"{options.Section!.Replace(":", "__", StringComparison.Ordinal)}__{property.Name}")), // Where has dropped nulls.
    ];

    [GeneratedRegex(@"\b[A-Z][A-Za-z0-9]*(?:__[A-Z][A-Za-z0-9]*)+\b")]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?:gridmap|gridmap\.dll)""?,? ""?work\b.*")]
    private static partial Regex WorkLine();

    [GeneratedRegex(@"--[a-z][a-z-]*")]
    private static partial Regex Argument();
}
