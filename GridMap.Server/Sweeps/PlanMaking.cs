using GridMap.Contracts;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Server.Sweeps;

/// <summary>What came of making a plan from a request.</summary>
internal abstract record PlanMaking
{
    private PlanMaking()
    {
    }

    /// <param name="Plan">Every leg within the limits.</param>
    /// <param name="CellCodes">Cells of its area, by code.</param>
    /// <param name="CellsOf">Those that each sortie photographs, in the order of the sorties.</param>
    public sealed record Made(SweepPlan Plan, IReadOnlyList<string> CellCodes, IReadOnlyList<IReadOnlyList<string>> CellsOf) : PlanMaking;

    /// <param name="Reason">The first reason why there is none.</param>
    public sealed record Refused(Message Reason) : PlanMaking;
}
