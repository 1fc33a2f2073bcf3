using GridMap.Client.Tests.Live;
using GridMap.Contracts.TipOffs;

namespace GridMap.Client.Tests.TipOffs;

/// <summary>Reports of the public as the server tells them.</summary>
internal static class TipSamples
{
    public static TipForm Form { get; } = new("ticket", "12350", MostPhotos: 6, MostPhotoMegabytes: 12, AcceptWorkingDays: 5, AnswerWorkingDays: 15, Areas: []);

    public static TipReceipt Receipt { get; } = new("JB-2026-0007", "2345-6789-ABCD-EFGH", "JKMN-PQRS-TUVW", 7, new string('a', 64), new DateOnly(2026, 5, 8));

    public static TipSummary Summary(int number, TipState state = TipState.Received, int dueIn = 3, Guid? handler = null, RewardState? reward = null) => new(
        Samples.Id(number), $"JB-2026-{number:0000}", number, state, TipChannel.Page, "410102", 113.62, 34.75, "东村北头", [TipSign.Smell], IsNamed: true, Samples.Noon,
        DateOnly.FromDateTime(Samples.Noon.UtcDateTime).AddDays(dueIn), handler, handler is null ? null : "Tester", state is TipState.Verified ? Contracts.Cases.ViolationKind.NoLicence : null,
        IsAnswered: false, JoinedInto: null, CaseId: null, SuspectId: null, EarlierFalse: 0, Unread: 0, reward, Version: 3);

    public static TipDetail Detail(TipSummary summary, TipReward? reward = null) => new(
        summary, "夜里有槽罐车", SeenOn: null, new string('a', 64), [], [new TipStep(TipStepKind.File, Samples.Noon, null, null, null)], [], [], [], [], reward, RewardYuan: 600);

    public static TipReward Reward(RewardState state, bool isMine) => new(
        state, 600, TableNumber: 0, "office", Samples.Noon, null, null, null, null, null, null, isMine, Version: 1);
}
