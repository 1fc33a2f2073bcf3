namespace GridMap.Server.SiteRecords;

/// <summary>One operation of a record; never changed, never deleted.</summary>
internal sealed class SiteOperationRow
{
    public Guid RecordId { get; set; }

    /// <summary>Made on the device.</summary>
    public Guid Id { get; set; }

    /// <summary>Order of arrival, from 1.</summary>
    public int Number { get; set; }

    public required string ByName { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>The <see cref="Contracts.SiteRecords.SiteOperationRecord"/> as JSON, as the device sent it.</summary>
    public required string Body { get; set; }
}
