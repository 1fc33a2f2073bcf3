using GridMap.Contracts.Households;

namespace GridMap.Server.Households;

/// <summary>Somebody was at a household; never changed, never deleted.</summary>
internal sealed class HouseholdTickRow
{
    /// <summary>Made on the device.</summary>
    public Guid Id { get; set; }

    public Guid HouseholdId { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }

    public Guid ById { get; set; }

    public HouseholdResult Result { get; set; }

    public string? Note { get; set; }

    public DateOnly? ComeBackOn { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }
}
