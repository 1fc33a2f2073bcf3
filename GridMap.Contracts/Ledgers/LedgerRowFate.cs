using System.Text.Json.Serialization;

namespace GridMap.Contracts.Ledgers;

/// <summary>What becomes of a row of a ledger that is read in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerRowFate>))]
public enum LedgerRowFate
{
    /// <summary>Nothing like it is known: a case is opened.</summary>
    Added,

    /// <summary>A case is known, and the row says something else of it.</summary>
    Changed,

    /// <summary>A case is known, and the row says nothing new.</summary>
    Unchanged,

    /// <summary>It cannot be used; its remarks say why.</summary>
    LeftOut,
}
