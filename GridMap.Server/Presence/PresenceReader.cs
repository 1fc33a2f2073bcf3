using GridMap.Contracts.People;
using GridMap.Contracts.Presence;
using GridMap.Contracts.Targets;
using GridMap.Domain.Presence;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Presence;

/// <summary>Tells a dispatcher who is where.</summary>
internal sealed class PresenceReader(GridMapDb db, Caller caller, PresenceLookLog looks, IOptions<PresenceOptions> options, TimeProvider clock)
{
    private readonly DutyLimits _limits = options.Value.Limits;

    /// <summary>Those whose position the dispatcher may see within these of his areas; that he saw them is noted.</summary>
    public async Task<PeopleNow> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var me = caller.Account.Id;
        var rows = await db.Presence.AsNoTracking().Where(row => row.PositionAt != null && row.AccountId != me).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.AccountId);
        var accounts = await db.Users.AsNoTracking().Where(account => ids.Contains(account.Id) && !account.IsDisabled).ToDictionaryAsync(account => account.Id, cancellation);
        var goals = (await db.Targets.AsNoTracking()
                .Where(target => target.InspectorId != null && ids.Contains(target.InspectorId.Value) && target.Status == TargetStatus.Accepted)
                .ToListAsync(cancellation))
            .GroupBy(target => target.InspectorId).ToDictionary(group => group.Key ?? default, group => group.MaxBy(target => target.ChangedAt));
        var people = new List<PersonPosition>();
        foreach (var row in rows)
        {
            if (row.ToDuty().Shown(now, _limits) is { } fix && accounts.TryGetValue(row.AccountId, out var account))
            {
                var person = KnownAccount.From(account);
                var goal = goals.GetValueOrDefault(person.Id);
                if (person.Roles.Any(role => role is Role.Inspector or Role.Supervisor)
                    && PresenceSight.MaySee(within.Covers, person.Scope.Covers, person.Scope.AreaCodes, row.AreaCode, goal?.AreaCode))
                {
                    people.Add(new PersonPosition(
                        person.Id, person.DisplayName, person.Roles.Contains(Role.Inspector), fix.Place.Longitude, fix.Place.Latitude, fix.AccuracyMetres, fix.At,
                        goal is not null && caller.Account.Scope.Covers(goal.AreaCode) ? GoalOf(goal) : null));
                }
            }
        }

        await looks.NoteAsync(db, caller.Account, people.ConvertAll(person => person.AccountId), cancellation);
        return new PeopleNow(now, [.. people.OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.AccountId)]);
    }

    private static PersonGoal GoalOf(TargetRow target) =>
        new(target.Id, target.SuspectId, target.SuspectNumber, target.Longitude, target.Latitude);
}
