namespace GridMap.Domain.Alerts;

/// <summary>What a unit is to have done by a day.</summary>
public enum WatchedDateKind
{
    /// <summary>A county's ledger of a reporting round is to be signed.</summary>
    Report,

    /// <summary>A county's part of the final report is to be signed.</summary>
    FinalReport,

    /// <summary>A supervision notice is to be answered.</summary>
    Notice,

    /// <summary>Cases of a unit are to be done with their present stage.</summary>
    Cases,
}
