using GridMap.Contracts;

namespace GridMap.Server.Grids;

/// <summary>What came of editing a cell.</summary>
internal abstract record CellEditOutcome
{
    private CellEditOutcome()
    {
    }

    public sealed record Done : CellEditOutcome;

    public sealed record NotFound : CellEditOutcome;

    public sealed record Stale(int CurrentVersion) : CellEditOutcome;

    public sealed record Refused(Message Message) : CellEditOutcome;
}
