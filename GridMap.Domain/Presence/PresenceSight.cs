namespace GridMap.Domain.Presence;

/// <summary>Whose position a dispatcher may see: of those he can send, and of those who are on their way to him.</summary>
public static class PresenceSight
{
    /// <summary>Decides for one dispatcher and one person.</summary>
    /// <param name="dispatcherCovers">Whether an area lies in the dispatcher's areas.</param>
    /// <param name="personCovers">Whether an area lies in the person's own areas.</param>
    /// <param name="personAreas">The person's own areas.</param>
    /// <param name="hereCode">Area or cell the person is in; null outside every known one.</param>
    /// <param name="goalCode">Area or cell of the target he has accepted; null without one.</param>
    public static bool MaySee(
        Func<string, bool> dispatcherCovers, Func<string, bool> personCovers, IReadOnlyList<string> personAreas, string? hereCode, string? goalCode)
    {
        ArgumentNullException.ThrowIfNull(dispatcherCovers);
        ArgumentNullException.ThrowIfNull(personCovers);
        ArgumentNullException.ThrowIfNull(personAreas);
        return (personAreas.Count > 0 && personAreas.All(dispatcherCovers))
            || (goalCode is not null && dispatcherCovers(goalCode))
            // Who only passes through an area that is not his cannot be sent there.
            || (hereCode is not null && personCovers(hereCode) && dispatcherCovers(hereCode));
    }
}
