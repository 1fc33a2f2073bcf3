using System.Text.Json;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Hosting;

/// <summary>Turns what went wrong below an endpoint into one clear answer; the log has the rest.</summary>
internal sealed class ErrorHandler(ILogger<ErrorHandler> log) : IExceptionHandler
{
    // Before every field that a JSON exception names.
    private const string RootPath = "$.";

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        await Answer(context, exception).ExecuteAsync(context);
        return true;
    }

    private ProblemHttpResult Answer(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case StorageFullException:
                log.LogError(exception, "The disk is full.");
                return Problems.Of(StatusCodes.Status507InsufficientStorage, "storage.full");
            case var _ when DatabaseTrouble.IsFull(exception):
                log.LogError(exception, "The database's disk is full.");
                return Problems.Of(StatusCodes.Status507InsufficientStorage, "storage.full");
            case var _ when DatabaseTrouble.IsAway(exception):
                log.LogError(exception, "The database does not answer.");
                return Problems.Of(StatusCodes.Status503ServiceUnavailable, "storage.databaseAway");
            case StorageUnusableException unusable:
                log.LogError(exception, "The file store cannot be used.");
                return Problems.Of(StatusCodes.Status503ServiceUnavailable, "storage.unusable", ("detail", unusable.Message));
            case BadHttpRequestException { InnerException: JsonException { Path: { Length: > 2 } path } } bad:
                return Problems.Of(bad.StatusCode, "request.badField", ("field", path[RootPath.Length..]));
            case BadHttpRequestException bad:
                return Problems.Of(bad.StatusCode, "request.malformed", ("detail", bad.Message));
            default:
                log.LogError(exception, "{Method} {Path} failed.", context.Request.Method, context.Request.Path);
                return Problems.Of(StatusCodes.Status500InternalServerError, "request.failed", ("trace", context.TraceIdentifier));
        }
    }
}
