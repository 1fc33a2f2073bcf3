using GridMap.Contracts;

namespace GridMap.Server.Households;

/// <summary>What becomes of a request to a household.</summary>
internal abstract record HouseholdOutcome
{
    private HouseholdOutcome()
    {
    }

    public sealed record Done(Guid Id) : HouseholdOutcome;

    public sealed record NotFound : HouseholdOutcome;

    public sealed record OutsideScope(string AreaCode) : HouseholdOutcome;

    /// <summary>It cannot be done as asked.</summary>
    public sealed record Unfit(Message Message) : HouseholdOutcome;

    /// <summary>It cannot be done as things stand.</summary>
    public sealed record Conflict(Message Message) : HouseholdOutcome;
}
