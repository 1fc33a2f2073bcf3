namespace GridMap.Domain.SiteRecords;

/// <summary>A signature under a record.</summary>
/// <param name="Signature">The signature.</param>
/// <param name="Operation">The operation that made it.</param>
/// <param name="Standing">Whether it holds.</param>
/// <param name="Later">How many operations, signatures aside, this signature does not cover.</param>
public sealed record SignedLine(SiteSignature Signature, SiteOperation Operation, SignatureStanding Standing, int Later);
