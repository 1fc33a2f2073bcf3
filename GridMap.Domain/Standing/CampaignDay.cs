namespace GridMap.Domain.Standing;

/// <summary>The campaign's days: calendar days in China (UTC+8), wherever the server and the reader stand.</summary>
public static class CampaignDay
{
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>The midnight with which the day of a moment starts.</summary>
    public static DateTimeOffset StartOf(DateTimeOffset moment)
    {
        var local = moment.ToOffset(ChinaOffset);
        return local - local.TimeOfDay;
    }
}
