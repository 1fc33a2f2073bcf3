using GridMap.Contracts.Households;

namespace GridMap.Server.Households;

/// <summary>A row of a household check-list; what it says of visits follows from its ticks. Never deleted.</summary>
internal sealed class HouseholdRow
{
    public Guid Id { get; set; }

    public required string AreaCode { get; set; }

    public required string Label { get; set; }

    public HouseholdKind Kind { get; set; }

    public double? Longitude { get; set; }

    public double? Latitude { get; set; }

    public HouseholdState State { get; set; }

    public int Visits { get; set; }

    public DateTimeOffset? VisitedAt { get; set; }

    public string? VisitedBy { get; set; }

    public DateOnly? ComeBackOn { get; set; }

    public Guid? CaseId { get; set; }

    public bool IsRetired { get; set; }

    public required string ChangedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Of what the list says of it; ticks leave it as it is.</summary>
    public int Version { get; set; }
}
