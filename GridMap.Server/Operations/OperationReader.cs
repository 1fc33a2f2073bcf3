using GridMap.Contracts.Operations;
using GridMap.Server.Departments;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Operations;

/// <summary>Reads joint operations.</summary>
internal sealed class OperationReader(GridMapDb db, Caller caller)
{
    private const int MostOperations = 300;
    private const int MostEntries = 300;

    /// <summary>Those of an area, what begins last first.</summary>
    public async Task<IReadOnlyList<OperationSummary>> ListAsync(AreaScope within, OperationState? state, CancellationToken cancellation)
    {
        var rows = await db.Operations.AsNoTracking().Within(within, row => row.AreaCode).Where(row => state == null || row.State == state)
            .OrderByDescending(row => row.StartsAt).ThenBy(row => row.Id).Take(MostOperations).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var teams = (await db.OperationTeams.AsNoTracking().Where(row => ids.Contains(row.OperationId)).ToListAsync(cancellation)).ToLookup(row => row.OperationId);
        var cases = await db.OperationCases.AsNoTracking().Where(row => ids.Contains(row.OperationId)).GroupBy(row => row.OperationId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var mine = await db.FindDepartmentOfAsync(caller.Account.Id, cancellation);
        return [.. rows.Select(row => ToSummary(row, [.. teams[row.Id]], cases.GetValueOrDefault(row.Id), mine))];
    }

    /// <summary>Null when there is none in the caller's areas.</summary>
    public async Task<OperationDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Operations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row || !caller.Account.Scope.Covers(row.AreaCode)) return null;
        var mine = await db.FindDepartmentOfAsync(caller.Account.Id, cancellation);
        var teams = await db.OperationTeams.AsNoTracking().Where(team => team.OperationId == id).ToListAsync(cancellation);
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Id, cancellation);
        var cases = await db.OperationCases.AsNoTracking().Where(about => about.OperationId == id)
            .Join(db.Cases, about => about.CaseId, known => known.Id, (_, known) => new OperationCase(known.Id, known.Number, known.Name, known.Longitude, known.Latitude, known.State)).ToListAsync(cancellation);
        // Entries up to the row's number may be newer in what is read now; the next mark says so.
        var entries = await db.OperationEntries.AsNoTracking().Where(entry => entry.OperationId == id).OrderByDescending(entry => entry.Number).Take(MostEntries).ToListAsync(cancellation);
        var minutes = await db.OperationMinutes.AsNoTracking().Where(version => version.OperationId == id).OrderBy(version => version.Version).ToListAsync(cancellation);
        var signatures = (await db.OperationSignatures.AsNoTracking().Where(known => known.OperationId == id).ToListAsync(cancellation)).ToLookup(known => known.Version);
        return new OperationDetail(
            ToSummary(row, teams, cases.Count, mine), row.WentAt, row.WentBy, row.WentReason,
            [.. teams.Select(team => (Team: team, Department: departments[team.DepartmentId])).OrderBy(pair => pair.Department.Kind).ThenBy(pair => pair.Department.Name, StringComparer.Ordinal)
                .Select(pair => new OperationTeam(
                    pair.Department.Id, pair.Department.Kind, pair.Department.Name, pair.Department.DutyPhone, pair.Team.Task, pair.Team.State, pair.Team.ReportedAt, pair.Team.ReportedBy, pair.Team.Note,
                    pair.Department.Id == mine))],
            [.. cases.OrderBy(known => known.Number, StringComparer.Ordinal)],
            [.. entries.AsEnumerable().Reverse().Select(entry => new OperationEntry(entry.Number, entry.At, entry.By, entry.Step, entry.DepartmentId, entry.State, entry.CaseId, entry.Text))],
            [.. minutes.Select(version => new OperationMinutes(
                version.Version, version.Text, version.At, version.By,
                [.. signatures[version.Version].OrderBy(known => known.At).Select(known => new MinutesSignature(known.DepartmentId, departments[known.DepartmentId].Name, known.At, known.By))]))]);
    }

    private static OperationSummary ToSummary(OperationRow row, List<OperationTeamRow> teams, int cases, Guid? mine) => new(
        row.Id, row.Title, row.AreaCode, row.State, row.StartsAt, row.MeetingPoint, row.Longitude, row.Latitude, teams.Count, teams.Count(team => team.State is TeamState.Ready), cases,
        teams.Exists(team => team.DepartmentId == mine), row.LastNumber, row.ChangedAt);
}
