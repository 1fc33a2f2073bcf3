namespace GridMap.Domain.Departments;

/// <summary>Where a duty stands.</summary>
public enum DutyState
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>The department says that it is done.</summary>
    Done,

    /// <summary>The office or the command took it back.</summary>
    Withdrawn,
}
