using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Wording;
using GridMap.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GridMap.Server.Hosting;

/// <summary>Errors as they leave: ProblemDetails with the sentence in the reader's language, its key and its arguments.</summary>
internal static class Problems
{
    public static ProblemHttpResult BadRequest(string key, params (string Name, string Value)[] arguments) =>
        Of(StatusCodes.Status400BadRequest, key, arguments);

    public static ProblemHttpResult BadRequest(Message message) => Of(StatusCodes.Status400BadRequest, message);

    public static ProblemHttpResult Unauthorized(string key, params (string Name, string Value)[] arguments) =>
        Of(StatusCodes.Status401Unauthorized, key, arguments);

    public static ProblemHttpResult Forbidden(string key, params (string Name, string Value)[] arguments) =>
        Of(StatusCodes.Status403Forbidden, key, arguments);

    public static ProblemHttpResult NotFound(string key, params (string Name, string Value)[] arguments) =>
        Of(StatusCodes.Status404NotFound, key, arguments);

    public static ProblemHttpResult Conflict(string key, params (string Name, string Value)[] arguments) =>
        Of(StatusCodes.Status409Conflict, key, arguments);

    public static ProblemHttpResult Of(int status, string key, params (string Name, string Value)[] arguments) =>
        Of(status, Say(key, arguments));

    /// <summary>A sentence that is not an answer by itself: a finding about one row, a refusal on its way out.</summary>
    public static Message Say(string key, params (string Name, string Value)[] arguments) =>
        new(key, arguments.ToDictionary(argument => argument.Name, argument => argument.Value));

    /// <summary>The same of what a rule of the domain says.</summary>
    public static Message Say(Phrase phrase) => new(phrase.Key, phrase.Arguments);

    public static ProblemHttpResult OutsideScope(string areaCode) => Forbidden("area.outsideScope", ("area", areaCode));

    /// <param name="outcome">Anything but done.</param>
    /// <param name="notFound">Sentence for what is not there.</param>
    public static ProblemHttpResult Of(StepOutcome outcome, string notFound) => outcome switch
    {
        StepOutcome.NotFound => NotFound(notFound),
        StepOutcome.Stale => Conflict("request.stale"),
        StepOutcome.OutsideScope outside => OutsideScope(outside.AreaCode),
        StepOutcome.Conflict conflict => Of(StatusCodes.Status409Conflict, conflict.Message),
        StepOutcome.Refused refused => BadRequest(refused.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static ProblemHttpResult Of(int status, Message message) =>
        TypedResults.Problem(new ProblemDetails
        {
            Status = status,
            // Request localisation has set the culture from Accept-Language.
            Detail = MessageText.Render(message, CultureInfo.CurrentUICulture),
            Extensions =
            {
                [ProblemTypes.KeyMember] = message.Key,
                [ProblemTypes.ArgumentsMember] = message.Arguments,
            },
        });
}
