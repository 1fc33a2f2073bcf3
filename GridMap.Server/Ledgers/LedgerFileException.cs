using GridMap.Contracts;

namespace GridMap.Server.Ledgers;

/// <summary>A file that is no ledger, or cannot be read.</summary>
internal sealed class LedgerFileException : Exception
{
    public LedgerFileException(Message reason)
        : base(reason.Key) => Reason = reason;

    public LedgerFileException(Message reason, Exception inner)
        : base(reason.Key, inner) => Reason = reason;

    /// <summary>For the person.</summary>
    public Message Reason { get; }
}
