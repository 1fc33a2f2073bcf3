namespace GridMap.Domain.Alerts;

/// <summary>When a message that did not arrive is sent again.</summary>
public static class DeliveryBackoff
{
    /// <summary>Wait after a failed try: doubled each time up to the longest, of which the second half is left to chance so that senders spread.</summary>
    /// <param name="attempt">Tries so far, from 1.</param>
    /// <param name="chance">0 to 1.</param>
    /// <param name="first">Wait after the first try.</param>
    /// <param name="longest">No wait is longer.</param>
    public static TimeSpan After(int attempt, double chance, TimeSpan first, TimeSpan longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(chance);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chance, 1);
        var whole = Math.Min(longest.TotalSeconds, first.TotalSeconds * Math.Pow(2, Math.Min(attempt - 1, 40)));
        return TimeSpan.FromSeconds(whole * (0.5 + (chance / 2)));
    }
}
