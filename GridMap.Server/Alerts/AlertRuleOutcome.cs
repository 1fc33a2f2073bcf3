using GridMap.Contracts;
using GridMap.Contracts.Alerts;

namespace GridMap.Server.Alerts;

internal abstract record AlertRuleOutcome
{
    private AlertRuleOutcome()
    {
    }

    public sealed record Saved(AlertRuleSummary Rule) : AlertRuleOutcome;

    public sealed record Refused(Message Message) : AlertRuleOutcome;

    public sealed record Stale : AlertRuleOutcome;

    public sealed record NotFound : AlertRuleOutcome;
}
