using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Wording;

namespace GridMap.Server.Cases;

/// <summary>Words of cases on paper, which is Chinese whoever prints it.</summary>
internal static class CaseWords
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static string Of(CaseState state) => Of("state", $"{state}");

    public static string Of(CaseStepKind step) => Of("step", $"{step}");

    public static string Of(ViolationKind violation) => Of("violation", $"{violation}");

    public static string Of(MeasureKind measure) => Of("measure", $"{measure}");

    public static string Of(EvidenceStage shows) => Of("shows", $"{shows}");

    public static string Of(CasePartyRole role) => Of("role", $"{role}");

    public static string Of(PenaltyKind penalty) => Of("penalty", $"{penalty}");

    /// <summary>Yuan with the fen that there are; empty where there is no amount.</summary>
    public static string Of(decimal? yuan) => yuan?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A sentence of the server.</summary>
    public static string Say(string key) => MessageText.Render(Message.Plain(key), Chinese);

    private static string Of(string place, string value) => MessageText.FindSentence($"case.{place}.{value}", Chinese) ?? value;
}
