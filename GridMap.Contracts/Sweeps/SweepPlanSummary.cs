namespace GridMap.Contracts.Sweeps;

/// <summary>A sweep plan as lists show it.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Name">As people say it.</param>
/// <param name="AreaCode">The narrowest area that holds all its cells.</param>
/// <param name="State">How far it is.</param>
/// <param name="Camera">Name of the camera.</param>
/// <param name="Figures">Of the whole plan.</param>
/// <param name="CellCount">Cells that it photographs.</param>
/// <param name="FlownSorties">Sorties that are flown.</param>
/// <param name="ScheduledSorties">Sorties that have a day, flown ones included.</param>
/// <param name="FirstStartAt">First take-off on the calendar; null when nothing is scheduled.</param>
/// <param name="LastEndAt">Last landing on the calendar.</param>
/// <param name="Bounds">West, south, east, north of its area, WGS 84 degrees.</param>
/// <param name="CreatedAt">When it was saved first.</param>
/// <param name="CreatedBy">Display name.</param>
/// <param name="ChangedAt">Last change of the plan or of one of its sorties.</param>
/// <param name="Version">For the expected version of a request; sorties have one of their own.</param>
public sealed record SweepPlanSummary(
    Guid Id, string Name, string AreaCode, SweepPlanState State, string Camera, SweepFigures Figures, int CellCount, int FlownSorties, int ScheduledSorties,
    DateTimeOffset? FirstStartAt, DateTimeOffset? LastEndAt, double[] Bounds, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset ChangedAt, int Version);
