using GridMap.Contracts;
using GridMap.Contracts.TipOffs;

namespace GridMap.Server.TipOffs;

/// <summary>What came of filing a report.</summary>
internal abstract record TipOutcome
{
    private TipOutcome()
    {
    }

    public sealed record Filed(TipReceipt Receipt) : TipOutcome;

    public sealed record Refused(Message Message) : TipOutcome;
}
