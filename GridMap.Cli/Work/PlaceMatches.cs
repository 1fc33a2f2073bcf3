using GridMap.Contracts;
using GridMap.Contracts.Screening;
using GridMap.Screening.Enterprises;
using GridMap.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Cli.Work;

/// <summary>Which firms and meters were taken for which place's, for the sheets: people correct them.</summary>
internal static class PlaceMatches
{
    private const int MostLetters = 100;

    /// <summary>By place.</summary>
    /// <param name="links">What the run found.</param>
    /// <param name="register">The register of firms, which has their names; null where there is none.</param>
    /// <param name="mappings">What the user said of its columns.</param>
    public static ILookup<string, PlaceLinkNote> Find(IReadOnlyList<FoundLink> links, string? register, ColumnMappings mappings)
    {
        var names = register is null ? [] : NamesOf(register, mappings.For(register));
        return links.Where(link => link.Id.Length is > 0 and <= MostLetters).ToLookup(link => link.Match.PlaceId, link => NoteOf(link, names), StringComparer.Ordinal);
    }

    private static Dictionary<string, string> NamesOf(string register, ColumnMapping mapping)
    {
        using var source = TableSource.Open(register, TableKind.Enterprises, mapping);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        // What is wrong with rows was told by the run itself.
        foreach (var firm in EnterpriseTable.Read(source, new TableReport()))
        {
            names.TryAdd(firm.Code.Length > 0 ? firm.Code : firm.Name, firm.Name[..Math.Min(firm.Name.Length, MostLetters)]);
        }

        return names;
    }

    private static PlaceLinkNote NoteOf(FoundLink link, Dictionary<string, string> names)
    {
        var isMeter = link.Source == MeterTable.Source;
        return new PlaceLinkNote(
            isMeter ? PlaceLinkKind.Meter : PlaceLinkKind.Enterprise, link.Id, isMeter ? null : names.GetValueOrDefault(link.Id), Math.Clamp(link.Match.Confidence, 0, 1),
            new Message(link.Match.How.Key, link.Match.How.Arguments));
    }
}
