namespace GridMap.Domain.Operations;

/// <summary>Where a joint operation stands.</summary>
public enum OperationState
{
    /// <summary>Teams are called, set out and gather.</summary>
    Planned,

    /// <summary>The commander has said go.</summary>
    Going,

    /// <summary>It is over; minutes are written and signed.</summary>
    Ended,

    /// <summary>It was called off, with a reason.</summary>
    CalledOff,
}
