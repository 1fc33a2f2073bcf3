using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Disposal;
using GridMap.Domain.SiteRecords;

namespace GridMap.Domain.Tests.SiteRecords;

/// <summary>Operations that tests write, a minute each.</summary>
internal sealed class Written(byte device = 0)
{
    private static readonly Guid Inspector = new("00000000-0000-0000-0000-00000000000b");

    private int _made;

    public List<SiteOperation> Operations { get; } = [];

    public SiteRecord Record => SiteRecord.Read(Operations);

    public SiteOperation Operation(SiteOperationKind kind) =>
        new() { Id = new Guid(++_made, 0, 0, [0, 0, 0, 0, 0, 0, 0, device]), Kind = kind, Turn = Record.NextTurn, At = Seen.Noon.AddMinutes(_made), By = Inspector };

    public SiteOperation Add(SiteOperation operation)
    {
        Operations.Add(operation);
        return operation;
    }

    public SiteOperation Answer(string item, SiteAnswer answer) => Add(Operation(SiteOperationKind.Answer) with { Item = item, Answer = answer });

    public SiteOperation Kind(SiteKind kind) => Add(Operation(SiteOperationKind.SetKind) with { Site = kind });

    public SiteOperation Find(SiteFinding finding, ViolationKind? violation = null) => Add(Operation(SiteOperationKind.Find) with { Finding = finding, Violation = violation });

    public SiteOperation Photo(Guid thing) =>
        Add(Operation(SiteOperationKind.AddPhoto) with { Thing = thing, Photo = new SitePhoto(new string('a', 64), Seen.Noon, new(113.6, 34.7), 5, Caption: null) });

    public SiteOperation Product(Guid thing, string name = "甲醇", string? cas = null, string? unNumber = null, double? quantity = null, string? unit = null) =>
        Add(Operation(SiteOperationKind.PutProduct) with { Thing = thing, Product = new SiteProduct(name, cas, unNumber, quantity, unit, Container: null) });

    public SiteOperation Measure(Guid thing, DateOnly dueOn) =>
        Add(Operation(SiteOperationKind.OrderMeasure) with { Thing = thing, Measure = new SiteMeasure(MeasureKind.Seal, "应急管理局", dueOn) });

    public SiteOperation Drop(Guid thing) => Add(Operation(SiteOperationKind.Drop) with { Thing = thing });

    public SiteOperation Sign(string signer) => Sign(signer, Record.Signable);

    public SiteOperation Sign(string signer, IReadOnlyList<SiteOperation> covers) => Add(Operation(SiteOperationKind.Sign) with
    {
        Signature = new SiteSignature(signer, "M10 20L30 40", [.. covers.Select(operation => operation.Id)], SiteText.Sha256Of(covers)),
    });
}
