using System.Text.RegularExpressions;

namespace GridMap.Architecture.Tests;

/// <summary>One source file.</summary>
internal sealed partial record SourceFile(string Project, string Path, string Feature, string Text)
{
    public override string ToString() => $"GridMap.{Project}/{Path}";

    /// <summary>Names of the types it declares at the outermost level; a component is a type too.</summary>
    public IEnumerable<string> DeclaredTypes() =>
        Path.EndsWith(".razor", StringComparison.Ordinal)
            ? [System.IO.Path.GetFileNameWithoutExtension(Path)]
            : Declarations().Matches(Text).Select(match => match.Groups["name"].Value);

    /// <summary>Features of its own project whose namespace it opens.</summary>
    public IEnumerable<string> OpenedFeatures() =>
        Regex.Matches(Text, $@"(?:^|\s)(?:@?using\s+(?:static\s+)?)GridMap\.{Project}\.(?<feature>\w+)", RegexOptions.Multiline)
            .Select(match => match.Groups["feature"].Value).Distinct();

    public bool Mentions(string typeName) => Regex.IsMatch(Text, $@"\b{typeName}\b");

    [GeneratedRegex(@"^(?:(?:public|internal|sealed|static|abstract|partial|readonly|file)\s+)+(?:record\s+struct|record|class|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declarations();
}
