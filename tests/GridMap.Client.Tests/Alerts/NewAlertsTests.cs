using GridMap.Client.Live;
using GridMap.Client.Tests.Live;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Live;

namespace GridMap.Client.Tests.Alerts;

public sealed class NewAlertsTests
{
    [Fact]
    public void NewAlerts_ThroughEveryWord_CountsWhatNobodyHasSaidAWordOn()
    {
        var state = new MapState();
        state.Load(Samples.Snapshot(1) with { Alerts = [Alert(1, 1, AlertState.New), Alert(2, 1, AlertState.Escalated)] });
        var counts = new List<int> { state.NewAlerts };

        foreach (var (sequence, alert) in new[]
        {
            (2L, Alert(3, 1, AlertState.New)), (3L, Alert(1, 2, AlertState.Acknowledged)), (4L, Alert(1, 1, AlertState.New)),
            (5L, Alert(1, 3, AlertState.New)), (6L, Alert(3, 2, AlertState.FalseAlarm)), (7L, Alert(1, 4, AlertState.New) with { ClearedAt = Samples.Noon }),
        })
        {
            state.Apply(new MapBatch(sequence, sequence, MapBatchKind.Every, [new MapChange(sequence, Samples.Noon, MapChangeKind.Alert, alert.AreaCode, Alert: alert)]));
            counts.Add(state.NewAlerts);
        }

        Assert.Equal([1, 2, 1, 1, 2, 1, 0], counts);
        Assert.Equal(Samples.Id(2), Assert.Single(state.Alerts).Id);
    }

    internal static AlertSummary Alert(int number, int version, AlertState state) => new(
        Samples.Id(number), AlertRuleKind.CellUnswept, "41010500100101", 113.6, 34.7, AlertSubject.Cell, "41010500100101",
        new Message("alert.unsweptCell", new Dictionary<string, string> { ["code"] = "41010500100101", ["dueOn"] = "2026-05-01" }),
        state, CanUndo: false, Samples.Noon, Samples.Noon, ClearedAt: null, Occurrence: 1, By: null, Note: null, version);
}
