using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Domain.TipOffs;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using TipStepKind = GridMap.Contracts.TipOffs.TipStepKind;

namespace GridMap.Server.TipOffs;

/// <summary>Who sees which reports, and whose which step is.</summary>
internal static class TipRights
{
    /// <summary>Who sees all reports of his areas. Who verifies one sees that one.</summary>
    private static readonly Role[] Readers = [Role.Office, Role.Commander, Role.Auditor, Role.VaultKeeper];

    private static readonly Role[] Verifiers = [Role.Inspector, Role.Supervisor];

    public static bool SeesAll(KnownAccount account) => account.Roles.Any(Readers.Contains);

    public static bool MaySee(TipRow row, KnownAccount account) => account.Scope.Covers(row.AreaCode) && (SeesAll(account) || row.HandlerId == account.Id);

    /// <summary>Whether a report may be given to an account to verify.</summary>
    public static bool MayVerify(KnownAccount account, string areaCode) => !account.IsDisabled && account.Roles.Any(Verifiers.Contains) && account.Scope.Covers(areaCode);

    /// <summary>Why a step is not the account's; null when it is.</summary>
    public static Message? FindRefusal(TipRow row, TipStepKind step, KnownAccount account) => step switch
    {
        TipStepKind.Verify or TipStepKind.FindNothing => row.HandlerId == account.Id ? null : Problems.Say("tip.notYours"),
        _ => account.Roles.Contains(Role.Office) ? null : Problems.Say("tip.notYours"),
    };

    /// <summary>What state of the domain a stored one is.</summary>
    public static TipState Of(Contracts.TipOffs.TipState state) => (TipState)state;
}
