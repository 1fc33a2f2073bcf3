using GridMap.Domain.Cases;

namespace GridMap.Domain.SiteRecords;

/// <summary>One thing that was written into a record. A record is the set of its operations; none is ever changed or taken out.</summary>
public sealed record SiteOperation
{
    /// <summary>Made on the device; the same operation that arrives twice counts once.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it does.</summary>
    public required SiteOperationKind Kind { get; init; }

    /// <summary>One more than the highest turn the device knew of in this record, from 1: what was written with knowledge of something comes after it, whatever the clocks say.</summary>
    public required int Turn { get; init; }

    /// <summary>When, by the device's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Account of who wrote it.</summary>
    public required Guid By { get; init; }

    /// <summary>Product, photo or measure that it is about.</summary>
    public Guid? Thing { get; init; }

    /// <summary>Kind of place: <see cref="SiteOperationKind.SetKind"/>.</summary>
    public SiteKind? Site { get; init; }

    /// <summary>Item of the check-list: <see cref="SiteOperationKind.Answer"/>.</summary>
    public string? Item { get; init; }

    /// <summary>What was seen: <see cref="SiteOperationKind.Answer"/>.</summary>
    public SiteAnswer? Answer { get; init; }

    /// <summary>Words; null where none were written.</summary>
    public string? Note { get; init; }

    /// <summary>What it came to: <see cref="SiteOperationKind.Find"/>.</summary>
    public SiteFinding? Finding { get; init; }

    /// <summary>Kind of violation, where one was found.</summary>
    public ViolationKind? Violation { get; init; }

    /// <summary>The product: <see cref="SiteOperationKind.PutProduct"/>.</summary>
    public SiteProduct? Product { get; init; }

    /// <summary>The photo: <see cref="SiteOperationKind.AddPhoto"/>.</summary>
    public SitePhoto? Photo { get; init; }

    /// <summary>The measure: <see cref="SiteOperationKind.OrderMeasure"/>.</summary>
    public SiteMeasure? Measure { get; init; }

    /// <summary>The signature: <see cref="SiteOperationKind.Sign"/>.</summary>
    public SiteSignature? Signature { get; init; }

    /// <summary>What of the record it writes: two operations with the same place cannot both stand.</summary>
    internal string Place => Kind switch
    {
        SiteOperationKind.Answer => $"item/{Item}",
        SiteOperationKind.PutProduct or SiteOperationKind.AddPhoto or SiteOperationKind.OrderMeasure or SiteOperationKind.Drop => $"thing/{Thing}",
        _ => Kind.ToString(),
    };
}
