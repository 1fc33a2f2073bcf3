namespace GridMap.Domain.Incidents;

/// <summary>The course of one thing on the shared map; what it looks like is kept with each version.</summary>
/// <param name="IsErased">It is taken off; every version stays readable and it can be put back.</param>
/// <param name="Version">Grows by one with every change; 0 before it is drawn.</param>
public sealed record DrawnItem(bool IsErased, int Version)
{
    /// <summary>Before anybody drew it.</summary>
    public static DrawnItem NotYet { get; } = new(IsErased: true, Version: 0);

    /// <summary>Draws it, changes it, or puts it back after it was erased.</summary>
    /// <param name="expectedVersion">The version that was seen; 0 for a new one.</param>
    public DrawnOutcome Put(int expectedVersion) =>
        expectedVersion != Version ? new DrawnOutcome.Stale(Version) : new DrawnOutcome.Moved(Next(isErased: false));

    /// <summary>Takes it off.</summary>
    /// <param name="expectedVersion">The version that was seen.</param>
    public DrawnOutcome Erase(int expectedVersion) =>
        expectedVersion != Version ? new DrawnOutcome.Stale(Version)
        : IsErased ? new DrawnOutcome.NothingThere()
        : new DrawnOutcome.Moved(Next(isErased: true));

    /// <summary>Goes back to what it was before its latest version; once more goes forward again.</summary>
    /// <param name="wasErased">Whether it was off then; true before the first version.</param>
    /// <param name="expectedVersion">The version that was seen.</param>
    public DrawnOutcome GoBack(bool wasErased, int expectedVersion) =>
        expectedVersion != Version ? new DrawnOutcome.Stale(Version)
        : Version is 0 || (IsErased && wasErased) ? new DrawnOutcome.NothingThere()
        : new DrawnOutcome.Moved(Next(wasErased));

    private DrawnItem Next(bool isErased) => new(isErased, Version + 1);
}
