using GridMap.Contracts;
using GridMap.Contracts.People;

namespace GridMap.Server.People;

internal abstract record AccountOutcome
{
    private AccountOutcome()
    {
    }

    public sealed record Saved(AccountSummary Account) : AccountOutcome;

    public sealed record Refused(Message Message) : AccountOutcome;

    public sealed record NotFound : AccountOutcome;
}
