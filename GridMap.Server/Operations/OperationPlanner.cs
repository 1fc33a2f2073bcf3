using GridMap.Contracts;
using GridMap.Contracts.Operations;
using GridMap.Server.Departments;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Operations;

/// <summary>Plans joint operations: what they are about, who takes part and what each does.</summary>
internal sealed class OperationPlanner(GridMapDb db, OperationLedger ledger, Caller caller)
{
    /// <param name="id">What is changed; null plans a new one under the request's id.</param>
    /// <param name="request">The plan.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<StepOutcome> SaveAsync(Guid? id, SaveOperationRequest request, CancellationToken cancellation)
    {
        if (!caller.Account.Scope.Covers(request.AreaCode)) return new StepOutcome.OutsideScope(request.AreaCode);
        if (await FindFaultAsync(request, cancellation) is { } fault) return new StepOutcome.Refused(fault);
        if (id is { } known)
        {
            return await ledger.WriteAsync(known, request.RequestId, OperationStepKind.Change, reason: null, async (row, teams, saving) =>
            {
                if (row.AreaCode != request.AreaCode) return new StepOutcome.Refused(Problems.Say("operation.areaStays"));
                Fill(row, request);
                await PutPartsAsync(row.Id, request, teams, saving);
                return ledger.Add(row, request.RequestId, OperationStepKind.Change, request.Title);
            }, cancellation);
        }

        var made = new OperationRow { Id = request.RequestId, Title = "", AreaCode = request.AreaCode, MeetingPoint = "" };
        Fill(made, request);
        await PutPartsAsync(made.Id, request, [], cancellation);
        return await ledger.OpenAsync(made, cancellation);
    }

    private async Task<Message?> FindFaultAsync(SaveOperationRequest request, CancellationToken cancellation)
    {
        if (!await db.Areas.AnyAsync(area => area.Code == request.AreaCode, cancellation)) return Problems.Say("area.notFound", ("code", request.AreaCode));
        if (string.IsNullOrWhiteSpace(request.Title) || string.IsNullOrWhiteSpace(request.MeetingPoint) || request.Teams.Any(team => string.IsNullOrWhiteSpace(team.Task))) return Problems.Say("operation.textMissing");
        if (request.Teams.DistinctBy(team => team.DepartmentId).Count() != request.Teams.Count) return Problems.Say("operation.departmentTwice");
        var acting = (await db.ListDepartmentsAsync(new AreaScope([request.AreaCode]), cancellation)).Select(row => row.Id).ToHashSet();
        if (!request.Teams.All(team => acting.Contains(team.DepartmentId))) return Problems.Say("department.notInArea");
        var ids = request.CaseIds.Distinct().ToList();
        var inArea = await db.Cases.AsNoTracking().Within(new AreaScope([request.AreaCode]), row => row.AreaCode).CountAsync(row => ids.Contains(row.Id), cancellation);
        return inArea == ids.Count ? null : Problems.Say("operation.caseNotInArea");
    }

    private static void Fill(OperationRow row, SaveOperationRequest request) =>
        (row.Title, row.StartsAt, row.MeetingPoint, row.Longitude, row.Latitude) = (request.Title.Trim(), request.StartsAt, request.MeetingPoint.Trim(), request.Longitude, request.Latitude);

    private async Task PutPartsAsync(Guid id, SaveOperationRequest request, List<OperationTeamRow> teams, CancellationToken cancellation)
    {
        db.OperationTeams.RemoveRange(teams.Where(team => request.Teams.All(asked => asked.DepartmentId != team.DepartmentId)));
        foreach (var asked in request.Teams)
        {
            if (teams.Find(team => team.DepartmentId == asked.DepartmentId) is { } team) team.Task = asked.Task.Trim();
            else db.OperationTeams.Add(new OperationTeamRow { OperationId = id, DepartmentId = asked.DepartmentId, Task = asked.Task.Trim() });
        }

        var cases = await db.OperationCases.Where(row => row.OperationId == id).ToListAsync(cancellation);
        db.OperationCases.RemoveRange(cases.Where(row => !request.CaseIds.Contains(row.CaseId)));
        db.OperationCases.AddRange(request.CaseIds.Distinct().Where(known => cases.TrueForAll(row => row.CaseId != known)).Select(known => new OperationCaseRow { OperationId = id, CaseId = known }));
    }
}
