namespace GridMap.Domain.Sweeps;

/// <summary>Whether an area's sweep will be done in time, at the pace of its last days.</summary>
/// <param name="Cells">All cells of the area.</param>
/// <param name="Done">Of them, those that need nobody for now.</param>
/// <param name="DoneInWindow">Of those, the ones that were done in the last <paramref name="WindowDays"/> days, today included.</param>
/// <param name="WindowDays">Days that the pace rests on, above zero.</param>
/// <param name="Today">The campaign's day.</param>
/// <param name="DueOn">Last day; null when none is set.</param>
public sealed record SweepPace(int Cells, int Done, int DoneInWindow, int WindowDays, DateOnly Today, DateOnly? DueOn)
{
    /// <summary>What is left to do.</summary>
    public int Left => Cells - Done;

    /// <summary>Cells a day.</summary>
    public double PerDay => (double)DoneInWindow / WindowDays;

    /// <summary>Days until the last one, today and that day included; 0 or less once it has passed; null without one.</summary>
    public int? DaysLeft => DueOn is { } due ? due.DayNumber - Today.DayNumber + 1 : null;

    /// <summary>Cells a day that would do it in time; null without a last day, or when it has passed and something is left.</summary>
    public double? NeededPerDay => DaysLeft is not { } days ? null : Left == 0 ? 0 : days > 0 ? (double)Left / days : null;

    /// <summary>Day on which all would be done; null when nothing is being done and something is left, or when it is centuries away.</summary>
    public DateOnly? ExpectedOn
    {
        get
        {
            if (Left == 0) return Today;
            if (DoneInWindow == 0) return null;
            var days = Math.Ceiling(Left / PerDay);
            return days < DateOnly.MaxValue.DayNumber - Today.DayNumber ? Today.AddDays((int)days) : null;
        }
    }

    /// <summary>Whether that is no later than the last day; null without one.</summary>
    public bool? IsInTime => DueOn is { } due ? ExpectedOn is { } expected && expected <= due : null;
}
