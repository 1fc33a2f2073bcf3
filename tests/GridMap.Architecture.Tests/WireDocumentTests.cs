using System.Reflection;
using System.Text.Json;
using GridMap.Contracts;

namespace GridMap.Architecture.Tests;

/// <summary>docs/wire-protocol.md names every address, shape, field and word of the contracts, and no field that is not there.</summary>
public sealed class WireDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "wire-protocol.md"));

    [Fact]
    public void Document_Shapes_AreThoseOfTheContracts()
    {
        var lines = Document.Split('\n').Select(line => line.TrimEnd()).ToHashSet();
        var missing = typeof(Routes).Assembly.GetExportedTypes()
            .Where(type => !type.IsInterface && !(type.IsAbstract && type.IsSealed) && (type.IsEnum || type.GetProperties().Length > 0))
            .Select(RowOf).Order(StringComparer.Ordinal).Where(row => !lines.Contains(row));

        Assert.True(!missing.Any(), "docs/wire-protocol.md lacks these rows:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void Document_Addresses_AreAllNamed() => Assert.Empty(
        typeof(Routes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Where(route => !Document.Contains(route, StringComparison.Ordinal))); // Constants all.

    private static string RowOf(Type type)
    {
        var names = type.IsEnum
            ? Enum.GetNames(type)
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        return $"| `{(type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name)}` | {string.Join(", ", names.Select(name => $"`{name}`"))} |";
    }
}
