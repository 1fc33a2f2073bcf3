using System.Globalization;
using GridMap.Contracts.TipOffs;
using GridMap.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.TipOffs;

/// <summary>Answers that the routes of reports share.</summary>
internal static class TipProblems
{
    public const string NotFoundKey = "tip.notFound";

    public static ProblemHttpResult NotFound() => Problems.NotFound("tip.notFound");

    public static Results<Ok<TipReceipt>, ProblemHttpResult> Answer(TipOutcome outcome) => outcome switch
    {
        TipOutcome.Filed filed => TypedResults.Ok(filed.Receipt),
        TipOutcome.Refused refused => Problems.BadRequest(refused.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Too many from one address or from all: says when to try again.</summary>
    public static ProblemHttpResult TooMany(TimeSpan wait, HttpResponse response)
    {
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problems.Of(StatusCodes.Status429TooManyRequests, "tip.tooMany", ("minutes", Math.Ceiling(wait.TotalMinutes).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>A server without the vault's keys says so, and what to do, in its log; who asked hears that it is the server's fault.</summary>
    public static async ValueTask<object?> NameMissingKeysAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (TipKeysMissingException missing)
        {
            context.HttpContext.RequestServices.GetRequiredService<ILogger<TipKeys>>().LogError("Reports cannot be taken or opened: {Why}", missing.Message);
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "tip.keysMissing");
        }
    }
}
