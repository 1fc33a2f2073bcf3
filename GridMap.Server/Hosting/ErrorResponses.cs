using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GridMap.Server.Hosting;

/// <summary>Says in the OpenAPI document that every operation may answer with problem details.</summary>
internal static class ErrorResponses
{
    public static OpenApiOptions AddErrorResponses(this OpenApiOptions options) =>
        options.AddOperationTransformer(async (operation, context, cancellation) =>
        {
            var schema = await context.GetOrCreateSchemaAsync(typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), null, cancellation);
            operation.Responses ??= [];
            operation.Responses["default"] = new OpenApiResponse
            {
                Description = "What went wrong, in the reader's language, with messageKey and messageArguments.",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = schema } },
            };
        });
}
