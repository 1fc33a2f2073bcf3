using GridMap.Contracts;
using GridMap.Contracts.Incidents;
using GridMap.Server.People;

namespace GridMap.Server.Incidents;

/// <summary>What people write in an incident, and closing and opening it again.</summary>
internal sealed class IncidentDesk(IncidentLedger ledger, Caller caller, TimeProvider clock)
{
    public Task<IncidentOutcome> SayAsync(Guid id, IncidentWordRequest request, CancellationToken cancellation) =>
        WordAsync(id, request, IncidentState.Open, "incident.closed", IncidentStep.Said, _ => { }, cancellation);

    public Task<IncidentOutcome> CloseAsync(Guid id, IncidentWordRequest request, CancellationToken cancellation) =>
        WordAsync(id, request, IncidentState.Open, "incident.closed", IncidentStep.Closed, row =>
        {
            (row.State, row.ClosedAt, row.ClosedBy) = (IncidentState.Closed, clock.GetUtcNow(), caller.Account.DisplayName);
        }, cancellation);

    public Task<IncidentOutcome> ReopenAsync(Guid id, IncidentWordRequest request, CancellationToken cancellation) =>
        WordAsync(id, request, IncidentState.Closed, "incident.notClosed", IncidentStep.Reopened, row =>
        {
            (row.State, row.ClosedAt, row.ClosedBy) = (IncidentState.Open, null, null);
        }, cancellation);

    private Task<IncidentOutcome> WordAsync(
        Guid id, IncidentWordRequest request, IncidentState asked, string otherwise, IncidentStep step, Action<IncidentRow> change, CancellationToken cancellation) =>
        ledger.WriteAsync(id, request.RequestId, (row, _) =>
        {
            var text = request.Text.Trim();
            if (row.State != asked)
            {
                return Task.FromResult<IncidentOutcome>(new IncidentOutcome.Conflict(Message.Plain(otherwise)));
            }

            if (text.Length is 0)
            {
                return Task.FromResult<IncidentOutcome>(new IncidentOutcome.Refused(Message.Plain("incident.textMissing")));
            }

            change(row);
            return Task.FromResult(ledger.Add(row, request.RequestId, step, item: null, text));
        }, cancellation);
}
