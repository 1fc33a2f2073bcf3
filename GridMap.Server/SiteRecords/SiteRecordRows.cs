using System.Text.Json;
using GridMap.Contracts.SiteRecords;
using GridMap.Domain.Cases.Disposal;
using GridMap.Domain.Geo;
using GridMap.Domain.SiteRecords;

namespace GridMap.Server.SiteRecords;

/// <summary>Records and operations as they are stored, as they travel, and as the rules read them; enums are the same by value.</summary>
internal static class SiteRecordRows
{
    public static SiteRecordSummary ToSummary(this SiteRecordRow row) => new(
        row.Id, row.TargetId, row.CaseId, row.Name, row.AreaCode, row.Longitude, row.Latitude, row.Kind, row.Finding, row.Violation,
        ReadProducts(row), row.Photos, row.Signers, row.StartedBy, row.StartedAt, row.ChangedAt, row.FinishedAt);

    public static IReadOnlyList<ProductNote> ReadProducts(this SiteRecordRow row) =>
        JsonSerializer.Deserialize<List<ProductNote>>(row.Products, JsonSerializerOptions.Web) ?? [];

    public static SiteOperationRecord ToRecord(this SiteOperationRow row) =>
        (JsonSerializer.Deserialize<SiteOperationRecord>(row.Body, JsonSerializerOptions.Web) ?? throw new InvalidDataException($"Operation {row.Id} of record {row.RecordId} is empty."))
            with { ByName = row.ByName, ReceivedAt = row.ReceivedAt };

    public static string Write(SiteOperationRecord operation) =>
        JsonSerializer.Serialize(operation with { ByName = null, ReceivedAt = null }, JsonSerializerOptions.Web);

    /// <summary>Takes over what follows from the operations.</summary>
    public static void Show(this SiteRecordRow row, SiteRecord record)
    {
        row.Kind = (Contracts.SiteRecords.SiteKind?)record.Kind?.Value;
        row.Finding = (Contracts.Targets.VisitFinding?)record.Finding?.Value;
        row.Violation = (Contracts.Cases.ViolationKind?)record.Finding?.Operation.Violation;
        row.Products = JsonSerializer.Serialize(
            record.Products.Select(entry => new ProductNote(
                entry.Value.Name, entry.Value.Cas, entry.Value.UnNumber, entry.Value.Quantity, entry.Value.Unit, entry.Value.Container)), JsonSerializerOptions.Web);
        row.Photos = record.Photos.Count;
        row.Signers = SiteRules.SignersOf(record);
    }

    public static SiteOperation ToDomain(this SiteOperationRecord sent) => new()
    {
        Id = sent.Id,
        Kind = (Domain.SiteRecords.SiteOperationKind)sent.Kind,
        Turn = sent.Turn,
        At = sent.At,
        By = sent.By,
        Thing = sent.Thing,
        Site = (Domain.SiteRecords.SiteKind?)sent.Site,
        Item = sent.Item,
        Answer = (Domain.SiteRecords.SiteAnswer?)sent.Answer,
        Note = sent.Note,
        Finding = (SiteFinding?)sent.Finding,
        Violation = (Domain.Cases.ViolationKind?)sent.Violation,
        Product = sent.Product is { } product ? new SiteProduct(product.Name, product.Cas, product.UnNumber, product.Quantity, product.Unit, product.Container) : null,
        Photo = sent.Photo is { } photo
            ? new SitePhoto(
                photo.Sha256, photo.TakenAt, photo is { Longitude: { } longitude, Latitude: { } latitude } ? new LonLat(longitude, latitude) : null, photo.AccuracyMetres, photo.Caption)
            : null,
        Measure = sent.Measure is { } measure ? new SiteMeasure((MeasureKind)measure.Kind, measure.Owner, measure.DueOn) : null,
        Signature = sent.Signature is { } signature ? new SiteSignature(signature.Signer, signature.Strokes, signature.Covers, signature.Sha256) : null,
    };
}
