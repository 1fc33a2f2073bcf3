namespace GridMap.Domain.Incidents;

/// <summary>What comes of changing something on the shared map.</summary>
public abstract record DrawnOutcome
{
    private DrawnOutcome()
    {
    }

    /// <summary>It is changed.</summary>
    /// <param name="Item">The next value.</param>
    public sealed record Moved(DrawnItem Item) : DrawnOutcome;

    /// <summary>Somebody else changed it meanwhile.</summary>
    /// <param name="CurrentVersion">The version it has now.</param>
    public sealed record Stale(int CurrentVersion) : DrawnOutcome;

    /// <summary>There is nothing to take off or to go back to.</summary>
    public sealed record NothingThere : DrawnOutcome;
}
