using GridMap.Contracts.Sweeps;
using GridMap.Server.People;
using GridMap.Server.Storage;

namespace GridMap.Server.Sweeps;

/// <summary>Writes down every step, with who did it.</summary>
internal sealed class SweepLog(GridMapDb db, TimeProvider clock)
{
    public void Add(SweepPlanRow plan, KnownAccount by, SweepStep step, string? note = null, int? sortie = null) => Add(plan.AreaCode, by, step, note, plan.Id, sortie, cell: null);

    public void Add(string cellCode, KnownAccount by, SweepStep step, string? note) => Add(cellCode, by, step, note, plan: null, sortie: null, cellCode);

    private void Add(string areaCode, KnownAccount by, SweepStep step, string? note, Guid? plan, int? sortie, string? cell)
    {
        db.SweepEvents.Add(new SweepEventRow
        {
            AreaCode = areaCode,
            PlanId = plan,
            SortieNumber = sortie,
            CellCode = cell,
            At = clock.GetUtcNow(),
            By = by.DisplayName,
            Step = step,
            Note = note,
        });
    }
}
