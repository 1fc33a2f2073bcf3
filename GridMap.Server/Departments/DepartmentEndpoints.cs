using GridMap.Contracts;
using GridMap.Contracts.Departments;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Departments;

internal static class DepartmentEndpoints
{
    public static IServiceCollection AddDepartments(this IServiceCollection services) =>
        services.AddScoped<DepartmentBook>().AddScoped<DutyBook>().AddScoped<DutyDesk>();

    public static void MapDepartments(this IEndpointRouteBuilder routes)
    {
        var departments = routes.MapGroup(Routes.Departments).WithTags("Departments").RequireAuthorization();
        departments.MapGet("", ListAsync).WithName("ListDepartments");
        departments.MapGet("/accounts", AccountsAsync).WithName("ListDepartmentAccounts").RequireAuthorization(Policies.LeadDepartments);
        departments.MapPost("", RegisterAsync).WithName("RegisterDepartment").RequireAuthorization(Policies.LeadDepartments);
        departments.MapPut("/{id:guid}", ChangeAsync).WithName("ChangeDepartment").RequireAuthorization(Policies.LeadDepartments);
        var duties = routes.MapGroup(Routes.Duties).WithTags("Departments").RequireAuthorization();
        duties.MapGet("", DutiesAsync).WithName("ListDuties");
        duties.MapGet("/mine", MineAsync).WithName("ListMyDuties");
        duties.MapGet("/proposals/{caseId:guid}", ProposeAsync).WithName("ProposeDuties");
        duties.MapPost("", GiveAsync).WithName("GiveDuties").RequireAuthorization(Policies.LeadDepartments);
        duties.MapPut("/{id:guid}/finish", FinishAsync).WithName("FinishDuty").RequireAuthorization(Policies.DoDuties);
        duties.MapPut("/{id:guid}/reopen", ReopenAsync).WithName("ReopenDuty").RequireAuthorization(Policies.DoDuties);
        duties.MapPut("/{id:guid}/withdraw", WithdrawAsync).WithName("WithdrawDuty").RequireAuthorization(Policies.LeadDepartments);
    }

    internal static async Task<Results<Ok<IReadOnlyList<DepartmentSummary>>, ProblemHttpResult>> ListAsync(string? area, AreaScope scope, DepartmentBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListAsync(within, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Ok<IReadOnlyList<DepartmentAccount>>> AccountsAsync(DepartmentBook book, CancellationToken cancellation) => TypedResults.Ok(await book.AccountsAsync(cancellation));

    internal static async Task<Results<Ok<DepartmentSummary>, ProblemHttpResult>> RegisterAsync(SaveDepartmentRequest request, DepartmentBook book, AreaScope scope, CancellationToken cancellation) =>
        await AnswerAsync(await book.SaveAsync(id: null, request, cancellation), book, scope, cancellation);

    internal static async Task<Results<Ok<DepartmentSummary>, ProblemHttpResult>> ChangeAsync(Guid id, SaveDepartmentRequest request, DepartmentBook book, AreaScope scope, CancellationToken cancellation) =>
        await AnswerAsync(await book.SaveAsync(id, request, cancellation), book, scope, cancellation);

    internal static async Task<Results<Ok<IReadOnlyList<CaseDuty>>, ProblemHttpResult>> DutiesAsync(
        string? area, Guid? caseId, Guid? departmentId, DutyState? state, AreaScope scope, DutyBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListAsync(within, caseId, departmentId, state, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Ok<IReadOnlyList<CaseDuty>>> MineAsync(DutyBook book, CancellationToken cancellation) => TypedResults.Ok(await book.ListMineAsync(cancellation));

    internal static async Task<Results<Ok<IReadOnlyList<DutyProposal>>, ProblemHttpResult>> ProposeAsync(Guid caseId, DutyBook book, CancellationToken cancellation) =>
        await book.ProposeAsync(caseId, cancellation) is { } proposals ? TypedResults.Ok(proposals) : Problems.NotFound("department.caseNotFound");

    internal static async Task<Results<Ok<IReadOnlyList<CaseDuty>>, ProblemHttpResult>> GiveAsync(GiveDutiesRequest request, DutyDesk desk, DutyBook book, AreaScope scope, CancellationToken cancellation) =>
        await desk.GiveAsync(request, cancellation) is var outcome && outcome is StepOutcome.Done
            ? TypedResults.Ok(await book.ListAsync(scope, request.CaseId, departmentId: null, state: null, cancellation))
            : Problems.Of(outcome, "department.caseNotFound");

    internal static Task<Results<Ok<CaseDuty>, ProblemHttpResult>> FinishAsync(Guid id, DutyStepRequest request, DutyDesk desk, DutyBook book, CancellationToken cancellation) =>
        StepAsync(id, DutyStepKind.Finish, request, desk, book, cancellation);

    internal static Task<Results<Ok<CaseDuty>, ProblemHttpResult>> ReopenAsync(Guid id, DutyStepRequest request, DutyDesk desk, DutyBook book, CancellationToken cancellation) =>
        StepAsync(id, DutyStepKind.Reopen, request, desk, book, cancellation);

    internal static Task<Results<Ok<CaseDuty>, ProblemHttpResult>> WithdrawAsync(Guid id, DutyStepRequest request, DutyDesk desk, DutyBook book, CancellationToken cancellation) =>
        StepAsync(id, DutyStepKind.Withdraw, request, desk, book, cancellation);

    private static async Task<Results<Ok<CaseDuty>, ProblemHttpResult>> StepAsync(Guid id, DutyStepKind step, DutyStepRequest request, DutyDesk desk, DutyBook book, CancellationToken cancellation) =>
        await desk.StepAsync(id, step, request, cancellation) is var outcome && outcome is StepOutcome.Done && await book.FindAsync(id, cancellation) is { } duty
            ? TypedResults.Ok(duty)
            : Problems.Of(outcome, "department.dutyNotFound");

    private static async Task<Results<Ok<DepartmentSummary>, ProblemHttpResult>> AnswerAsync(StepOutcome outcome, DepartmentBook book, AreaScope scope, CancellationToken cancellation) =>
        outcome is StepOutcome.Done done ? TypedResults.Ok((await book.ListAsync(scope, cancellation)).Single(row => row.Id == done.Id)) : Problems.Of(outcome, "department.notFound");
}
