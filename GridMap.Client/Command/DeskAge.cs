namespace GridMap.Client.Command;

/// <summary>How long ago a suspect was first seen.</summary>
public enum DeskAge
{
    Any,
    Day,
    Week,
    Month,
    OverWeek,
    OverMonth,
}
