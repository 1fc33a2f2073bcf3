using GridMap.Contracts.SiteRecords;
using GridMap.Contracts.Targets;
using GridMap.Domain.Cases.Disposal;
using GridMap.Domain.Geo;
using GridMap.Domain.SiteRecords;

namespace GridMap.Client.Visits;

/// <summary>Operations as they travel and as the rules read them; enums are the same by value.</summary>
public static class SiteOperations
{
    public static SiteOperation ToDomain(SiteOperationRecord sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return new SiteOperation
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

    public static SiteOperationRecord ToWire(SiteOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new SiteOperationRecord(
            operation.Id, (Contracts.SiteRecords.SiteOperationKind)operation.Kind, operation.Turn, operation.At, operation.By, operation.Thing,
            (Contracts.SiteRecords.SiteKind?)operation.Site, operation.Item, (Contracts.SiteRecords.SiteAnswer?)operation.Answer, operation.Note,
            (VisitFinding?)operation.Finding, (Contracts.Cases.ViolationKind?)operation.Violation,
            operation.Product is { } product ? new ProductNote(product.Name, product.Cas, product.UnNumber, product.Quantity, product.Unit, product.Container) : null,
            operation.Photo is { } photo
                ? new PhotoNote(photo.Sha256, photo.TakenAt, photo.Position?.Longitude, photo.Position?.Latitude, photo.AccuracyMetres, photo.Caption)
                : null,
            operation.Measure is { } measure ? new MeasureNote((Contracts.Cases.MeasureKind)measure.Kind, measure.Owner, measure.DueOn) : null,
            operation.Signature is { } signature ? new SignatureNote(signature.Signer, signature.Strokes, signature.Covers, signature.Sha256) : null);
    }
}
