using GridMap.Contracts;
using GridMap.Contracts.Screening;
using GridMap.Domain.Screening.Places;
using GridMap.Screening.Enterprises;
using GridMap.Screening.Places;
using GridMap.Screening.Runs;
using GridMap.Screening.Tables;

namespace GridMap.Cli.Work;

/// <summary>Which firms and meters were taken for which place's, for the sheets: people correct them.</summary>
internal static class PlaceMatches
{
    private const int MostLetters = 100;

    /// <summary>By place.</summary>
    public static ILookup<string, PlaceLinkNote> Find(ScreeningFiles files, string? links, ColumnMappings mappings, IReadOnlyList<ScreenedPlace> places)
    {
        // What is wrong with rows was told by the run itself.
        var unheard = new TableReport();
        var matcher = new PlaceMatcher(places, links is null ? [] : Read(links, TableKind.Links, source => LinkTable.Read(source, unheard)));
        var found = new List<(string PlaceId, PlaceLinkNote Note)>();
        if (files.Enterprises is { } register)
        {
            foreach (var firm in Read(register, TableKind.Enterprises, source => EnterpriseTable.Read(source, unheard)))
            {
                var key = firm.Code.Length > 0 ? firm.Code : firm.Name;
                if (key.Length is > 0 and <= MostLetters && matcher.Find(EnterpriseScreening.Source, key, firm.Name, firm.Address, firm.Position) is { } match)
                {
                    found.Add((match.PlaceId, NoteOf(PlaceLinkKind.Enterprise, key, firm.Name, match)));
                }
            }
        }

        if (files.Meters is { } meters)
        {
            found.AddRange(Read(meters, TableKind.Meters, source => MeterTable.Link(source, matcher, unheard)).Where(pair => pair.Key.Length <= MostLetters)
                .Select(pair => (pair.Value.PlaceId, NoteOf(PlaceLinkKind.Meter, pair.Key, name: null, pair.Value))));
        }

        return found.ToLookup(pair => pair.PlaceId, pair => pair.Note, StringComparer.Ordinal);

        T Read<T>(string path, TableKind kind, Func<TableSource, T> read)
        {
            using var source = TableSource.Open(path, kind, mappings.For(path));
            return read(source);
        }
    }

    private static PlaceLinkNote NoteOf(PlaceLinkKind kind, string key, string? name, PlaceMatch match) =>
        new(kind, key, name?[..Math.Min(name.Length, MostLetters)], Math.Clamp(match.Confidence, 0, 1), new Message(match.How.Key, match.How.Arguments));
}
