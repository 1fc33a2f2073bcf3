using GridMap.Domain.Areas;
using GridMap.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.People;

/// <summary>An area that somebody chose for something new.</summary>
internal static class AreaChoice
{
    /// <summary>Why it cannot be chosen: it is no code, or not theirs; null when it can.</summary>
    /// <param name="code">As it was written.</param>
    /// <param name="scope">Whose it must be.</param>
    /// <param name="areaCode">Its short form; empty when it is refused.</param>
    public static ProblemHttpResult? FindRefusal(string code, AreaScope scope, out string areaCode)
    {
        areaCode = AreaCode.Find(code)?.Text ?? "";
        return areaCode.Length == 0 ? Problems.BadRequest("area.malformedCode", ("code", code))
            : scope.Covers(areaCode) ? null
            : Problems.Forbidden("area.outsideScope", ("area", areaCode));
    }
}
