using GridMap.Contracts.Alerts;
using GridMap.Domain.Alerts;
using GridMap.Server.People;
using GridMap.Server.Storage;

namespace GridMap.Server.Alerts;

/// <summary>Writes what happens to alerts: row, history, feed and messages to other systems, within the use case that calls it; the caller saves.</summary>
internal sealed class AlertRecorder(GridMapDb db, MapWriter writer, WebhookOutbox outbox, TimeProvider clock)
{
    /// <param name="changes">What must happen.</param>
    /// <param name="rows">Tracked rows by key; those raised are added.</param>
    public async Task RecordAsync(AlertChanges changes, Dictionary<string, AlertRow> rows, CancellationToken cancellation)
    {
        var byId = rows.Values.ToDictionary(row => row.Id);
        foreach (var (id, sentence) in changes.Restated)
        {
            byId[id].Message = AlertRows.Write(sentence);
        }

        foreach (var cause in changes.Raised)
        {
            var row = Row(cause);
            db.Alerts.Add(row);
            rows[cause.Key] = row;
            await TellAsync(row, AlertStep.Raised, by: null, cancellation);
        }

        foreach (var row in changes.Returned.Select(id => byId[id]))
        {
            var wasFalse = row.State is Contracts.Alerts.AlertState.FalseAlarm;
            row.Take(row.ToAlert().Return(), clock.GetUtcNow());
            (row.By, row.Note) = wasFalse ? (row.By, row.Note) : (null, null);
            await TellAsync(row, AlertStep.Returned, by: null, cancellation);
        }

        foreach (var row in changes.Cleared.Select(id => byId[id]))
        {
            row.Take(row.ToAlert().Clear(), clock.GetUtcNow());
            await TellAsync(row, AlertStep.Cleared, by: null, cancellation);
        }

        foreach (var row in changes.Restated.Select(restated => byId[restated.Id]).Where(row => !changes.Returned.Contains(row.Id)))
        {
            row.Version++;
            row.ChangedAt = clock.GetUtcNow();
            writer.AnnounceAlert(row);
        }
    }

    /// <summary>Somebody's word.</summary>
    public async Task SayAsync(AlertRow row, Alert next, AlertStep step, KnownAccount by, string? note, CancellationToken cancellation)
    {
        row.Take(next, clock.GetUtcNow());
        (row.By, row.Note) = (by.DisplayName, note);
        await TellAsync(row, step, by, cancellation);
    }

    private async Task TellAsync(AlertRow row, AlertStep step, KnownAccount? by, CancellationToken cancellation)
    {
        db.AlertEvents.Add(new AlertEventRow
        {
            Id = Guid.CreateVersion7(row.ChangedAt),
            AlertId = row.Id,
            Version = row.Version,
            At = row.ChangedAt,
            Step = step,
            AccountId = by?.Id,
            By = by?.DisplayName,
            Note = by is null ? null : row.Note,
        });
        writer.AnnounceAlert(row);
        await outbox.WriteAsync(row, step, cancellation);
    }

    private AlertRow Row(AlertCause cause)
    {
        var now = clock.GetUtcNow();
        var row = new AlertRow
        {
            Id = Guid.CreateVersion7(now),
            Key = cause.Key,
            RuleId = cause.RuleId,
            Kind = (Contracts.Alerts.AlertRuleKind)cause.Kind,
            AreaCode = cause.AreaCode,
            Longitude = cause.Position?.Longitude,
            Latitude = cause.Position?.Latitude,
            Subject = (Contracts.Alerts.AlertSubject)cause.Subject,
            SubjectId = cause.SubjectId,
            Message = AlertRows.Write(cause.Sentence),
            RaisedAt = now,
        };
        row.Take(Alert.Raise(), now);
        return row;
    }
}
