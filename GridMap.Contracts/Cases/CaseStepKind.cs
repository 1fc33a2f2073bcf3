using System.Text.Json.Serialization;

namespace GridMap.Contracts.Cases;

/// <summary>What can happen to a case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseStepKind>))]
public enum CaseStepKind
{
    /// <summary>It was opened.</summary>
    Open,

    /// <summary>派单: given to somebody, also from one to another.</summary>
    Dispatch,

    /// <summary>He cannot do it and says why; somebody else must be found.</summary>
    HandBack,

    /// <summary>核查: he is on the spot.</summary>
    Verify,

    /// <summary>排除: nothing unlawful, with a reason.</summary>
    Exclude,

    /// <summary>确认: a violation, with its kind.</summary>
    Confirm,

    /// <summary>处置: a measure was ordered.</summary>
    OrderMeasure,

    /// <summary>A measure was carried out.</summary>
    FinishMeasure,

    /// <summary>A measure was ordered in error and is taken back, with a reason.</summary>
    WithdrawMeasure,

    /// <summary>A photo, paper or sample was added.</summary>
    AddEvidence,

    /// <summary>The handler says that all is done and asks for acceptance.</summary>
    AskAcceptance,

    /// <summary>验收不通过: sent back to the handler, with a reason.</summary>
    RefuseAcceptance,

    /// <summary>验收通过、销号: accepted and closed, with dates of re-checks.</summary>
    Close,

    /// <summary>回头看: somebody goes to look again.</summary>
    Recheck,

    /// <summary>回头看正常: nothing has come back.</summary>
    FindQuiet,

    /// <summary>死灰复燃: production has come back; the case is confirmed again.</summary>
    Relapse,

    /// <summary>延期: a new last day, with a reason.</summary>
    Defer,

    /// <summary>中止: the clock stands still, with a reason.</summary>
    Suspend,

    /// <summary>恢复: the clock runs again.</summary>
    Resume,

    /// <summary>重新打开: an excluded case is suspected again, with a reason.</summary>
    Reopen,

    /// <summary>合并: a duplicate of another case.</summary>
    Merge,

    /// <summary>移送司法: handed to the judiciary, the hand-over package named.</summary>
    TransferToJustice,
}
