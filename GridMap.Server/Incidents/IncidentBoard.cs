using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Incidents;
using GridMap.Domain;
using GridMap.Domain.Incidents;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Incidents;

/// <summary>What people draw and pin on an incident's map; nobody's work is overwritten unseen, and no version is lost.</summary>
internal sealed class IncidentBoard(
    GridMapDb db, IncidentLedger ledger, IncidentSubjects subjects, Caller caller, IOptions<IncidentOptions> options, TimeProvider clock)
{
    public Task<IncidentOutcome> PutAsync(Guid incidentId, Guid itemId, PutIncidentItemRequest request, CancellationToken cancellation) =>
        ChangeAsync(incidentId, itemId, request.RequestId, async (row, held) =>
        {
            var outcome = CourseOf(held).Put(request.ExpectedVersion);
            if (outcome is not DrawnOutcome.Moved moved)
            {
                return (outcome, null, null);
            }

            var (shape, title, fault) = await ShapeAsync(row, request, cancellation);
            if (fault is not null)
            {
                return (outcome, null, fault);
            }

            if (held is not { IsErased: false } && row.Items >= options.Value.MostItems)
            {
                return (outcome, null, Conflict("incident.tooManyItems", options.Value.MostItems));
            }

            var isPin = request.Kind is IncidentItemKind.Pin;
            var item = new IncidentItem(
                itemId, moved.Item.Version, IsErased: false, request.Kind, shape, request.Text.Trim(), isPin ? request.Subject : null,
                isPin ? request.SubjectId : null, title, CreatorOf(held), caller.Account.DisplayName, clock.GetUtcNow());
            return (outcome, item, null);
        }, held => held is null ? IncidentStep.Drawn : IncidentStep.Changed, cancellation);

    public Task<IncidentOutcome> EraseAsync(Guid incidentId, Guid itemId, IncidentItemStepRequest request, CancellationToken cancellation) =>
        ChangeAsync(incidentId, itemId, request.RequestId, (_, held) =>
        {
            var outcome = CourseOf(held).Erase(request.ExpectedVersion);
            return Task.FromResult((outcome, Next(held, outcome), (IncidentOutcome?)null));
        }, _ => IncidentStep.Erased, cancellation);

    /// <summary>Goes back to the version before the latest one.</summary>
    public Task<IncidentOutcome> UndoAsync(Guid incidentId, Guid itemId, IncidentItemStepRequest request, CancellationToken cancellation) =>
        ChangeAsync(incidentId, itemId, request.RequestId, async (row, held) =>
        {
            var earlier = held is null ? null : await db.IncidentEntries.AsNoTracking()
                .Where(entry => entry.IncidentId == incidentId && entry.ItemId == itemId && entry.ItemVersion == held.Version - 1)
                .Select(entry => entry.Item).SingleOrDefaultAsync(cancellation);
            var before = earlier is null ? null : IncidentRows.ReadItem(earlier);
            var outcome = CourseOf(held).GoBack(before?.IsErased ?? true, request.ExpectedVersion);
            var comesBack = held is { IsErased: true } && before is { IsErased: false };
            return comesBack && row.Items >= options.Value.MostItems
                ? (outcome, null, Conflict("incident.tooManyItems", options.Value.MostItems))
                : (outcome, Next(held, outcome, before), null);
        }, _ => IncidentStep.Undone, cancellation);

    private Task<IncidentOutcome> ChangeAsync(
        Guid incidentId, Guid itemId, Guid requestId,
        Func<IncidentRow, IncidentItemRow?, Task<(DrawnOutcome Outcome, IncidentItem? Item, IncidentOutcome? Fault)>> decide,
        Func<IncidentItemRow?, IncidentStep> stepOf, CancellationToken cancellation) =>
        ledger.WriteAsync(incidentId, requestId, async (row, saving) =>
        {
            if (row.State is IncidentState.Closed)
            {
                return new IncidentOutcome.Conflict(Message.Plain("incident.closed"));
            }

            var held = await db.IncidentItems.SingleOrDefaultAsync(known => known.IncidentId == incidentId && known.Id == itemId, saving);
            var step = stepOf(held);
            var (outcome, item, fault) = await decide(row, held);
            if (fault is not null || outcome is not DrawnOutcome.Moved || item is null)
            {
                return fault ?? new IncidentOutcome.Conflict(Message.Plain(outcome is DrawnOutcome.Stale ? "incident.stale" : "incident.nothingThere"));
            }

            row.Items += (item.IsErased ? 0 : 1) - (held is { IsErased: false } ? 1 : 0);
            if (held is null)
            {
                db.IncidentItems.Add(new IncidentItemRow { IncidentId = incidentId, Id = itemId, Version = item.Version, Item = IncidentRows.Write(item) });
            }
            else
            {
                (held.Version, held.IsErased, held.Item) = (item.Version, item.IsErased, IncidentRows.Write(item));
            }

            return ledger.Add(row, requestId, step, item, text: null);
        }, cancellation);

    /// <summary>What goes on the map: of a pin the place of what it stands for.</summary>
    private async Task<(JsonElement Shape, string? Title, IncidentOutcome? Fault)> ShapeAsync(
        IncidentRow row, PutIncidentItemRequest request, CancellationToken cancellation)
    {
        if (request.Kind is not IncidentItemKind.Pin)
        {
            var drawn = request.Geometry is { } given ? StoredGeometry.FindGeometry(given) : null;
            return DrawnFault.Find((DrawnKind)request.Kind, drawn, options.Value.MostVertices) is { } fault
                ? (default, null, new IncidentOutcome.Refused(Say(fault)))
                : (drawn!.ToGeoJson(), null, null); // What is null has a fault.
        }

        if (request is not { Subject: { } subject, SubjectId: { } id } || await subjects.FindAsync(subject, id, row.AreaCode, cancellation) is not { } found)
        {
            return (default, null, new IncidentOutcome.NoSubject());
        }

        return found.Place is { } place
            ? (((Geometry)place).ToGeoJson(), found.Title, null)
            : (default, null, new IncidentOutcome.Refused(Message.Plain("incident.noPlace")));
    }

    /// <summary>The version after a step that draws nothing new.</summary>
    /// <param name="before">What it shall look like; null leaves it as it is.</param>
    private IncidentItem? Next(IncidentItemRow? held, DrawnOutcome outcome, IncidentItem? before = null) =>
        held is not null && outcome is DrawnOutcome.Moved moved
            ? (before ?? IncidentRows.ReadItem(held.Item)) with
            {
                Version = moved.Item.Version,
                IsErased = moved.Item.IsErased,
                ChangedBy = caller.Account.DisplayName,
                ChangedAt = clock.GetUtcNow(),
            }
            : null;

    private string CreatorOf(IncidentItemRow? held) => held is null ? caller.Account.DisplayName : IncidentRows.ReadItem(held.Item).CreatedBy;

    private static DrawnItem CourseOf(IncidentItemRow? held) => held is null ? DrawnItem.NotYet : new DrawnItem(held.IsErased, held.Version);

    private static Message Say(Phrase phrase) => new(phrase.Key, phrase.Arguments);

    private static IncidentOutcome.Conflict Conflict(string key, int most) =>
        new(Problems.Say(key, ("most", most.ToString(System.Globalization.CultureInfo.InvariantCulture))));
}
