using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GridMap.Architecture.Tests;

/// <summary>Every sentence the server can say stands in both languages, with the same places.</summary>
public sealed partial class WordingTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "GridMap.Contracts", "Wording");

    public static TheoryData<string> Features => [.. Directory.EnumerateFiles(Folder, "*.zh-CN.resx")
        .Select(file => Path.GetFileName(file).Replace(".zh-CN.resx", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Features))]
    public void Sentences_InBothLanguages_HaveTheSameKeysAndPlaces(string feature) =>
        Assert.Equal(
            Read($"{feature}.resx").Select(entry => $"{entry.Key}: {PlacesOf(entry.Value)}"),
            Read($"{feature}.zh-CN.resx").Select(entry => $"{entry.Key}: {PlacesOf(entry.Value)}"));

    [Theory]
    [InlineData("Server")]
    [InlineData("Domain")]
    [InlineData("Cli")]
    [InlineData("Detection")]
    [InlineData("Screening")]
    public void Keys_NamedInTheSource_HaveASentence(string project)
    {
        var features = Directory.EnumerateFiles(Folder, "*.zh-CN.resx")
            .ToDictionary(file => Path.GetFileName(file).Replace(".zh-CN.resx", "", StringComparison.Ordinal), file => Read(Path.GetFileName(file)));
        var missing =
            from file in SourceTree.Files(project)
            from Match match in Keys().Matches(file.Text)
            let feature = match.Groups["feature"].Value
            let name = match.Groups["name"].Value
            where features.ContainsKey(feature) && !features[feature].Keys.Any(key => key == name || (match.Groups["rest"].Success && key.StartsWith(name, StringComparison.Ordinal)))
            select $"{file}: {feature}.{name}";

        Assert.True(!missing.Any(), string.Join('\n', missing.Distinct()));
    }

    private static SortedDictionary<string, string> Read(string file) =>
        new(XDocument.Load(Path.Combine(Folder, file)).Descendants("data").ToDictionary(
            data => (string?)data.Attribute("name") ?? "", data => (string?)data.Element("value") ?? ""), StringComparer.Ordinal);

    private static string PlacesOf(string sentence) =>
        string.Join(", ", Places().Matches(sentence).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Places();

    /// <summary>A key as a whole string, or the beginning of one that ends in a value.</summary>
    [GeneratedRegex(@"(?:Problems\.\w+\((?:[\w.]+,\s*)?|Message\.Plain\(|new Message\(|Phrase\.Of\(|Told\()\s*\$?""(?<feature>[a-z]+)\.(?<name>\w+)(?<rest>\{)?")]
    private static partial Regex Keys();
}
