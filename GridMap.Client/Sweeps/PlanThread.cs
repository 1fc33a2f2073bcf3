using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json;

namespace GridMap.Client.Sweeps;

/// <summary>The planner as its worker calls it: a .NET of its own, so that the page goes on while it works.</summary>
[SupportedOSPlatform("browser")]
internal static partial class PlanThread
{
    private static SheetPlan? _latest;
    private static double? _degrees;
    private static readonly PlanGround Ground = new();

    /// <summary>Plans a sheet.</summary>
    /// <returns>The answer and the picture, both JSON.</returns>
    [JSExport]
    [return: JSMarshalAs<JSType.Array<JSType.String>>]
    internal static string[] Plan(string sheet, bool isRough)
    {
        var asked = JsonSerializer.Deserialize(sheet, SheetJson.Default.SweepSheet) ?? throw new JsonException("There is no sheet.");
        _latest = SheetPlan.Of(asked, isRough ? _degrees ?? 0 : null, Ground);
        _degrees = _latest.Answer.LineDegrees ?? _degrees;
        return [JsonSerializer.Serialize(_latest.Answer, SheetJson.Default.PlanAnswer), PlanPicture.Write(_latest)];
    }

    /// <summary>The address of heights or roads that a sheet still needs; empty when it has all.</summary>
    [JSExport]
    internal static string Need(string sheet) => JsonSerializer.Deserialize(sheet, SheetJson.Default.SweepSheet) is { } asked ? SheetPlan.FindNeed(asked, Ground) ?? "" : "";

    /// <summary>What lies at such an address; empty when the server refused it, null when it could not be reached.</summary>
    [JSExport]
    internal static void Keep(string address, string? answer) => Ground.Keep(address, answer);

    /// <summary>A sortie of the plan that was made last, from the side; empty when there is none.</summary>
    [JSExport]
    internal static string Profile(int sortie) => _latest?.FindProfile(sortie) is { } profile ? JsonSerializer.Serialize(profile, SheetJson.Default.PlanProfile) : "";

    /// <summary>A file of the plan that was made last; nothing where it cannot be flown.</summary>
    [JSExport]
    internal static byte[] Write(string kind, int sortie, double createdAtMilliseconds) => _latest?.Plan is { } plan
        ? PlanDownload.Write(plan, Enum.Parse<MissionKind>(kind), sortie, DateTimeOffset.FromUnixTimeMilliseconds((long)createdAtMilliseconds))
        : [];
}
