using GridMap.Contracts.Cases;

namespace GridMap.Server.Cases;

/// <summary>Somebody who has to do with a place. Personal data: never in the feed, a list or a log.</summary>
internal sealed class CasePartyRow
{
    public Guid CaseId { get; set; }

    public Guid Id { get; set; }

    public CasePartyRole Role { get; set; }

    public required string Name { get; set; }

    public string? Contact { get; set; }

    public string? Note { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }
}
