using System.Text.RegularExpressions;

namespace GridMap.EndToEnd.Tests;

/// <summary>The pictures leave no page out.</summary>
public sealed partial class ScreenTableTests
{
    /// <summary>Pages that only lead on.</summary>
    private static readonly string[] Doors = ["/"];

    [Fact]
    public void All_EveryPageOfTheClient_IsPictured()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "GridMap.Client"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => PageLine().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Except(Doors)
            .ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Except(Screen.All.Select(screen => screen.Path.Split('?', '{')[0])));
    }

    [GeneratedRegex("^@page \"([^\"{]+)", RegexOptions.Multiline)]
    private static partial Regex PageLine();
}
