namespace GridMap.Client.Command;

/// <summary>A row's place in lists and counters.</summary>
public sealed class DeskEntry(DeskRow row)
{
    public DeskRow Row { get; set; } = row;

    /// <summary>The lists that it is counted in, one bit for each <see cref="DeskList"/>.</summary>
    public int Lists { get; set; }

    /// <summary>In the open list, and not hidden by the filter.</summary>
    public bool IsShown { get; set; }
}
