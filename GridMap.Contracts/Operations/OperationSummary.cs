namespace GridMap.Contracts.Operations;

/// <summary>A joint operation (联合执法) as the list shows it.</summary>
/// <param name="Id">The operation.</param>
/// <param name="Title">What it is called.</param>
/// <param name="AreaCode">Whoever covers this area sees it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StartsAt">When it is to begin.</param>
/// <param name="MeetingPoint">Where teams gather, in words.</param>
/// <param name="Longitude">The same place, WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Teams">Departments that take part.</param>
/// <param name="Ready">Those that are ready.</param>
/// <param name="Cases">Cases that it is about.</param>
/// <param name="IsMine">The caller's department takes part.</param>
/// <param name="LastNumber">Number of its latest entry.</param>
/// <param name="ChangedAt">When that was made.</param>
public sealed record OperationSummary(
    Guid Id, string Title, string AreaCode, OperationState State, DateTimeOffset StartsAt, string MeetingPoint, double Longitude, double Latitude, int Teams, int Ready, int Cases,
    bool IsMine, long LastNumber, DateTimeOffset ChangedAt);
