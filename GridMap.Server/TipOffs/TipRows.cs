using GridMap.Contracts.TipOffs;
using GridMap.Domain.Geo;

namespace GridMap.Server.TipOffs;

internal static class TipRows
{
    public static LonLat Position(this TipRow row) => new(row.Longitude, row.Latitude);

    public static IReadOnlyList<TipSign> SignList(this TipRow row) => [.. row.Signs.Split(',').Select(Enum.Parse<TipSign>)];

    public static TipSummary ToSummary(this TipRow row, RewardState? reward) => new(
        row.Id, row.Number, row.Order, row.State, row.Channel, row.AreaCode, row.Longitude, row.Latitude, row.Place, row.SignList(), row.IsNamed, row.ReceivedAt, row.DueOn,
        row.HandlerId, row.HandlerName, row.Finding, row.AnsweredAt is not null, row.JoinedInto, row.CaseId, row.SuspectId, row.EarlierFalse, row.Unread, reward, row.Version);

    /// <summary>What the chain of reports says of one: all of it that proves who came first with what.</summary>
    public static string[] ChainFields(this TipRow row) =>
    [
        row.Number, row.Id.ToString("N"), Invariant($"{row.ReceivedAt.ToUniversalTime():O}"), Invariant($"{row.Longitude:R}"), Invariant($"{row.Latitude:R}"), row.Signs, row.Text ?? "", row.Place ?? "", row.CodeHash,
    ];

    public static string[] ChainFields(this VaultOpeningRow row) =>
    [
        row.TipId.ToString("N"), row.TipNumber, row.AreaCode, row.What.ToString(), Invariant($"{row.At.ToUniversalTime():O}"), row.AccountId.ToString("N"), row.By, row.Reason,
    ];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
