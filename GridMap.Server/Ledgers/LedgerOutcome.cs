using GridMap.Contracts;
using GridMap.Contracts.Ledgers;

namespace GridMap.Server.Ledgers;

/// <summary>What came of freezing or signing a ledger.</summary>
internal abstract record LedgerOutcome
{
    private LedgerOutcome()
    {
    }

    public sealed record Done(LedgerRoundCounty County) : LedgerOutcome;

    public sealed record NotFound : LedgerOutcome;

    public sealed record Forbidden(Message Message) : LedgerOutcome;

    public sealed record Refused(Message Message) : LedgerOutcome;

    public sealed record Conflict(Message Message) : LedgerOutcome;
}
