using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Alerts;

internal static class AlertRuleEndpoints
{
    public static void MapAlertRules(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.AlertRules).WithTags("Alerts").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListAlertRules");
        group.MapPost("", CreateAsync).WithName("CreateAlertRule").RequireAuthorization(Policies.EditAlertRules);
        group.MapPut("/{id:guid}", ChangeAsync).WithName("ChangeAlertRule").RequireAuthorization(Policies.EditAlertRules);
        group.MapDelete("/{id:guid}", DropAsync).WithName("DropAlertRule").RequireAuthorization(Policies.EditAlertRules);
    }

    internal static async Task<Ok<List<AlertRuleSummary>>> ListAsync(AreaScope scope, GridMapDb db, CancellationToken cancellation)
    {
        var rows = await db.AlertRules.AsNoTracking().Within(scope, row => row.AreaCode)
            .OrderBy(row => row.AreaCode).ThenBy(row => row.MadeAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        return TypedResults.Ok(rows.Select(row => row.ToSummary()).ToList());
    }

    internal static Task<Results<Ok<AlertRuleSummary>, ProblemHttpResult>> CreateAsync(
        SaveAlertRuleRequest request, AlertRuleEditor editor, AreaScope scope, CancellationToken cancellation) => SaveAsync(null, request, editor, scope, cancellation);

    internal static Task<Results<Ok<AlertRuleSummary>, ProblemHttpResult>> ChangeAsync(
        Guid id, SaveAlertRuleRequest request, AlertRuleEditor editor, AreaScope scope, CancellationToken cancellation) => SaveAsync(id, request, editor, scope, cancellation);

    internal static async Task<Results<NoContent, ProblemHttpResult>> DropAsync(Guid id, AlertRuleEditor editor, CancellationToken cancellation) =>
        await editor.DropAsync(id, cancellation) ? TypedResults.NoContent() : Problems.NotFound("alert.ruleNotFound");

    private static async Task<Results<Ok<AlertRuleSummary>, ProblemHttpResult>> SaveAsync(
        Guid? id, SaveAlertRuleRequest request, AlertRuleEditor editor, AreaScope scope, CancellationToken cancellation) =>
        AreaChoice.FindRefusal(request.AreaCode, scope, out var area) is { } refusal ? refusal : await editor.SaveAsync(id, request with { AreaCode = area }, cancellation) switch
        {
            AlertRuleOutcome.Saved saved => TypedResults.Ok(saved.Rule),
            AlertRuleOutcome.Refused refused => Problems.BadRequest(refused.Message),
            AlertRuleOutcome.Stale => Problems.Conflict("alert.ruleStale"),
            AlertRuleOutcome.NotFound => Problems.NotFound("alert.ruleNotFound"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
