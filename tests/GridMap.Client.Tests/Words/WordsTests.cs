using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using GridMap.Client.Words;
using GridMap.Contracts;

namespace GridMap.Client.Tests.Words;

public sealed partial class WordsTests
{
    [Fact]
    public void Words_BothLanguages_HoldTheSameKeys() =>
        Assert.Equal(Entries("").Keys.Order(StringComparer.Ordinal), Entries("zh-CN").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Words_BothLanguages_NameTheSamePlaces()
    {
        var chinese = Entries("zh-CN");
        Assert.All(Entries(""), entry => Assert.Equal(Places(entry.Value), Places(chinese[entry.Key])));
    }

    [Fact]
    public void Words_EveryKeyUsed_Exists()
    {
        var known = Entries("");
        var features = known.Keys.Select(FeatureOf).ToHashSet(StringComparer.Ordinal);
        var used = SourceFiles().SelectMany(file => UsedKey().Matches(File.ReadAllText(file)).Select(match => (Key: match.Groups[1].Value, file)))
            .Where(use => features.Contains(FeatureOf(use.Key))).ToList();

        Assert.True(used.Count > 500);
        Assert.Equal([], used.Where(use => !known.ContainsKey(use.Key)).Select(use => $"{use.Key} in {Path.GetFileName(use.file)}").Distinct());
    }

    [Fact]
    public void Words_EveryEnumOfTheWire_IsNamed()
    {
        var known = Entries("");
        var values = typeof(Routes).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && type.Name is not ("MapChangeKind" or "MapBatchKind"))
            .SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}.{name}"));

        Assert.Equal([], values.Where(value => !known.ContainsKey(value)));
    }

    [Fact]
    public void Words_EveryMarkAndList_IsNamed()
    {
        var known = Entries("");
        var keys = Enum.GetNames<GridMap.Client.Map.PinLook>().Select(look => "Map.Look" + look)
            .Concat(Enum.GetNames<GridMap.Client.Command.DeskList>().Select(list => "Command.List" + list));

        Assert.Equal([], keys.Where(key => !known.ContainsKey(key)));
    }

    private static Dictionary<string, string> Entries(string culture)
    {
        var files = typeof(Wording).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("GridMap.Client.Words.", StringComparison.Ordinal));
        return files.Select(name => new ResourceManager(Path.GetFileNameWithoutExtension(name), typeof(Wording).Assembly)
                .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false))
            .SelectMany(resources => resources!.Cast<System.Collections.DictionaryEntry>()) // The assembly holds the words in both languages.
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static string FeatureOf(string key) => key[..key.IndexOf('.', StringComparison.Ordinal)];

    private static IEnumerable<string> Places(string sentence) =>
        Place().Matches(sentence).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> SourceFiles()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GridMap.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No GridMap.sln above the tests.");
        }

        return Directory.EnumerateFiles(Path.Combine(folder.FullName, "GridMap.Client"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains("node_modules", StringComparison.Ordinal));
    }

    // Every literal of the form "Feature.Key"; a method that is handed to a component looks like one.
    [GeneratedRegex(@"(?<!Retry=)""([A-Z]\w*\.[A-Z]\w+)""")]
    private static partial Regex UsedKey();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
