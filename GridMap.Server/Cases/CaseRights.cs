using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Domain.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;

namespace GridMap.Server.Cases;

/// <summary>Which step is whose, by role.</summary>
internal static class CaseRights
{
    private static readonly Role[] OnTheSpot = [Role.Inspector, Role.Department];
    private static readonly Role[] Senders = [Role.Commander, Role.Supervisor, Role.Office];
    private static readonly Role[] Lookers = [Role.Inspector, Role.Supervisor, Role.Office];
    private static readonly Role[] Closers = [Role.Office];
    private static readonly Role[] Delayers = [Role.Office, Role.Commander];

    private static readonly Dictionary<CaseStepKind, Role[]> Allowed = new()
    {
        [CaseStepKind.Dispatch] = Senders,
        [CaseStepKind.HandBack] = OnTheSpot,
        [CaseStepKind.Verify] = OnTheSpot,
        [CaseStepKind.Exclude] = [.. OnTheSpot, .. Senders],
        [CaseStepKind.Confirm] = OnTheSpot,
        [CaseStepKind.OrderMeasure] = OnTheSpot,
        [CaseStepKind.FinishMeasure] = OnTheSpot,
        [CaseStepKind.WithdrawMeasure] = OnTheSpot,
        [CaseStepKind.AddEvidence] = [.. OnTheSpot, Role.Supervisor, Role.Office],
        [CaseStepKind.AskAcceptance] = OnTheSpot,
        [CaseStepKind.RefuseAcceptance] = Closers,
        [CaseStepKind.Close] = Closers,
        [CaseStepKind.Recheck] = Lookers,
        [CaseStepKind.FindQuiet] = Lookers,
        [CaseStepKind.Relapse] = Lookers,
        [CaseStepKind.Defer] = Delayers,
        [CaseStepKind.Suspend] = Delayers,
        [CaseStepKind.Resume] = Delayers,
        [CaseStepKind.Reopen] = Closers,
        [CaseStepKind.Merge] = Closers,
        [CaseStepKind.TransferToJustice] = Closers,
    };

    /// <summary>Why a kind of step is not the account's; null when it is.</summary>
    public static Message? FindRefusal(Case now, CaseStepKind kind, KnownAccount by)
    {
        var roles = by.Roles.Intersect(Allowed.GetValueOrDefault(kind, [])).ToList();
        // Whoever is sent excludes what he has seen; whoever sends excludes what nobody has gone to yet.
        if (kind is CaseStepKind.Exclude) roles.RemoveAll(role => OnTheSpot.Contains(role) != now.State is CaseState.Verifying);
        if (roles.Count == 0) return Problems.Say("case.roleMissing", ("step", kind.ToString()));
        if (roles is not [Role.Inspector]) return null;
        // An inspector works on what he was given, and may bring in late what he saw while he had it.
        var isHis = kind switch
        {
            CaseStepKind.OrderMeasure or CaseStepKind.FinishMeasure or CaseStepKind.WithdrawMeasure or CaseStepKind.AskAcceptance => now.Handler == by.Id,
            CaseStepKind.AddEvidence => now.WasWith(by.Id),
            _ => true,
        };
        return isHis ? null : Message.Plain("case.notHandler");
    }

    /// <summary>Who may read and write the people behind a place.</summary>
    public static bool MaySeeParties(CaseRow row, KnownAccount who) =>
        who.Roles.Contains(Role.Office) || who.Roles.Contains(Role.Department) || row.HandlerId == who.Id;

    /// <summary>Kinds of step that the account may take now.</summary>
    public static IEnumerable<CaseStepKind> Next(Case now, KnownAccount who) => Enum.GetValues<CaseStepKind>()
        .Where(kind => CaseRules.FindHindrance(now, kind, who.Id) is null && FindRefusal(now, kind, who) is null);
}
