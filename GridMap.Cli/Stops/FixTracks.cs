namespace GridMap.Cli.Stops;

/// <summary>The fixes of a file by vehicle, each in order of time.</summary>
/// <param name="Rows">Rows after the header.</param>
/// <param name="Vehicles">In the order they come up in.</param>
/// <param name="Troubles">The first rows that could not be read, and why.</param>
internal sealed record FixTracks(int Rows, IReadOnlyList<IReadOnlyList<Fix>> Vehicles, IReadOnlyList<string> Troubles)
{
    private const int NamedTroubles = 3;

    public static FixTracks Read(FixFile file, CancellationToken cancellation)
    {
        var vehicles = new Dictionary<string, List<Fix>>(StringComparer.Ordinal);
        var troubles = new List<string>();
        var row = 0;
        foreach (var text in file.Rows())
        {
            cancellation.ThrowIfCancellationRequested();
            if (file.Read(text, out var trouble) is { } fix)
            {
                if (!vehicles.TryGetValue(fix.Vehicle, out var fixes)) vehicles[fix.Vehicle] = fixes = [];
                fixes.Add(new Fix(row, fix.Seconds, fix.X, fix.Y));
            }
            else if (troubles.Count < NamedTroubles)
            {
                // Row 1 is the header.
                troubles.Add($"row {row + 2}, {trouble}");
            }

            row++;
        }

        // The order of rows decides between equal times.
        return new FixTracks(row, [.. vehicles.Values.Select(fixes => fixes.OrderBy(fix => fix.Seconds).ThenBy(fix => fix.Row).ToList())], troubles);
    }
}
