using GridMap.Contracts;
using GridMap.Contracts.Campaigns;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Campaigns;

internal static class CampaignEndpoints
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.AddScoped<CampaignReader>();
        services.AddScoped<CampaignEditor>();
        return services;
    }

    public static void MapCampaigns(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Campaigns).WithTags("Campaigns").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListCampaigns");
        group.MapGet("/{id:guid}", GetAsync).WithName("GetCampaign");
        group.MapGet("/{id:guid}/history", HistoryAsync).WithName("GetCampaignHistory");
        group.MapPost("", CreateAsync).WithName("CreateCampaign").RequireAuthorization(Policies.EditCampaigns);
        group.MapPut("/{id:guid}", ChangeAsync).WithName("ChangeCampaign").RequireAuthorization(Policies.EditCampaigns);
    }

    internal static async Task<Ok<List<CampaignSummary>>> ListAsync(CampaignReader reader, AreaScope scope, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.ListAsync(scope, cancellation));

    internal static async Task<Results<Ok<CampaignDetail>, NotFound>> GetAsync(Guid id, CampaignReader reader, Caller caller, CancellationToken cancellation) =>
        await reader.FindAsync(id, caller.Account, cancellation) is { } campaign ? TypedResults.Ok(campaign) : TypedResults.NotFound();

    internal static async Task<Results<Ok<List<CampaignVersion>>, NotFound>> HistoryAsync(Guid id, CampaignReader reader, AreaScope scope, CancellationToken cancellation) =>
        await reader.HistoryAsync(id, scope, cancellation) is { } history ? TypedResults.Ok(history) : TypedResults.NotFound();

    internal static async Task<Results<Ok<CampaignDetail>, NotFound, ProblemHttpResult>> CreateAsync(
        SaveCampaignRequest request, CampaignEditor editor, Caller caller, CancellationToken cancellation) =>
        AreaChoice.FindRefusal(request.AreaCode, caller.Account.Scope, out var area) is { } refusal
            ? refusal
            : Answer(await editor.SaveAsync(id: null, request with { AreaCode = area }, caller.Account, cancellation));

    internal static async Task<Results<Ok<CampaignDetail>, NotFound, ProblemHttpResult>> ChangeAsync(
        Guid id, SaveCampaignRequest request, CampaignEditor editor, Caller caller, CancellationToken cancellation) =>
        Answer(await editor.SaveAsync(id, request, caller.Account, cancellation));

    private static Results<Ok<CampaignDetail>, NotFound, ProblemHttpResult> Answer(CampaignOutcome outcome) => outcome switch
    {
        CampaignOutcome.Saved saved => TypedResults.Ok(saved.Campaign),
        CampaignOutcome.NotFound => TypedResults.NotFound(),
        CampaignOutcome.OutsideScope outside => Problems.Forbidden("area.outsideScope", ("area", outside.AreaCode)),
        CampaignOutcome.Stale stale => Problems.Conflict("campaign.stale", ("version", $"{stale.CurrentVersion}")),
        CampaignOutcome.Refused refused => Problems.BadRequest(refused.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
