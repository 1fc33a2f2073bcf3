using System.ComponentModel.DataAnnotations;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Targets;

namespace GridMap.Contracts.SiteRecords;

/// <summary>One thing that was written into a record; none is ever changed or taken out.</summary>
/// <param name="Id">Made on the device; the same operation sent again counts once.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Turn">One more than the highest turn the device knew of in this record, from 1.</param>
/// <param name="At">When, by the device's clock.</param>
/// <param name="By">Account of who wrote it: the sender's.</param>
/// <param name="Thing">Product, photo or measure that it is about, an id of the device's.</param>
/// <param name="Site">Of <see cref="SiteOperationKind.SetKind"/>.</param>
/// <param name="Item">Of <see cref="SiteOperationKind.Answer"/>: item of the check-list.</param>
/// <param name="Answer">Of <see cref="SiteOperationKind.Answer"/>.</param>
/// <param name="Note">Words; null where none were written.</param>
/// <param name="Finding">Of <see cref="SiteOperationKind.Find"/>.</param>
/// <param name="Violation">With a violation found.</param>
/// <param name="Product">Of <see cref="SiteOperationKind.PutProduct"/>.</param>
/// <param name="Photo">Of <see cref="SiteOperationKind.AddPhoto"/>.</param>
/// <param name="Measure">Of <see cref="SiteOperationKind.OrderMeasure"/>.</param>
/// <param name="Signature">Of <see cref="SiteOperationKind.Sign"/>.</param>
/// <param name="ByName">Display name of who wrote it; set by the server.</param>
/// <param name="ReceivedAt">When the server took it; set by the server.</param>
public sealed record SiteOperationRecord(
    Guid Id, SiteOperationKind Kind, int Turn, DateTimeOffset At, Guid By, Guid? Thing = null, SiteKind? Site = null,
    [property: StringLength(40)] string? Item = null, SiteAnswer? Answer = null, [property: StringLength(2000)] string? Note = null,
    VisitFinding? Finding = null, ViolationKind? Violation = null, ProductNote? Product = null, PhotoNote? Photo = null,
    MeasureNote? Measure = null, SignatureNote? Signature = null, string? ByName = null, DateTimeOffset? ReceivedAt = null);
