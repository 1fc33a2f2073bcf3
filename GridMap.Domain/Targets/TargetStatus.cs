namespace GridMap.Domain.Targets;

/// <summary>Where a target stands.</summary>
public enum TargetStatus
{
    /// <summary>Nobody has it.</summary>
    Unassigned,

    /// <summary>派单: given to an inspector who has not answered.</summary>
    Assigned,

    /// <summary>The inspector is on it.</summary>
    Accepted,

    /// <summary>Visited, with a finding.</summary>
    Done,

    /// <summary>Taken back, since the review was undone.</summary>
    Withdrawn,
}
