namespace GridMap.Client.Command;

/// <summary>What of the suspects is shown.</summary>
/// <param name="List">The open list; those of flights and cells show every suspect.</param>
/// <param name="Filter">What it leaves out.</param>
/// <param name="Now">The moment that ages count back from.</param>
/// <param name="IsToday">Tells the moments of that day from others.</param>
public sealed record DeskView(DeskList List, DeskFilter Filter, DateTimeOffset Now, Func<DateTimeOffset, bool> IsToday)
{
    public bool Shows(DeskEntry entry) =>
        (List >= DeskList.Flights || (entry.Lists >> (int)List & 1) is 1) && Filter.Shows(entry.Row, Now, IsToday);
}
