using System.Text.RegularExpressions;
using GridMap.Domain.Cases;

namespace GridMap.Domain.SiteRecords;

/// <summary>What an operation must say to be taken into a record, and what a record must hold to be finished.</summary>
public static partial class SiteRules
{
    /// <summary>Inspectors who sign where a violation was found.</summary>
    public const int SignersOfViolation = 2;

    private const int LongestName = 100;
    private const int LongestNote = 2000;
    private const int LongestStrokes = 20_000;
    private const int LastTurn = 1_000_000;

    /// <summary>Why an operation says nothing that can be kept; null when it does.</summary>
    /// <param name="operation">The operation.</param>
    public static Phrase? FindFault(SiteOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (operation.Turn is < 1 or > LastTurn) return Phrase.Of("record.turn", ("turn", operation.Turn), ("last", LastTurn));
        if (operation.Note?.Length > LongestNote) return Phrase.Of("record.tooLong", ("most", LongestNote));
        return operation.Kind switch
        {
            SiteOperationKind.SetKind => operation.Site is null ? Missing(operation, "site") : null,
            SiteOperationKind.Answer => SiteChecklist.Find(operation.Item) is null ? Phrase.Of("record.unknownItem", ("item", operation.Item ?? "")) : operation.Answer is null ? Missing(operation, "answer") : null,
            SiteOperationKind.Find => operation.Finding is null ? Missing(operation, "finding")
                : operation.Finding is SiteFinding.ViolationFound != operation.Violation is not null ? Phrase.Of("record.violation") : null,
            SiteOperationKind.Write => operation.Note is null ? Missing(operation, "note") : null,
            SiteOperationKind.PutProduct => operation.Thing is null ? Missing(operation, "thing") : FindFault(operation.Product),
            SiteOperationKind.AddPhoto => operation.Thing is null ? Missing(operation, "thing") : FindFault(operation.Photo),
            SiteOperationKind.OrderMeasure => operation.Thing is null ? Missing(operation, "thing") : FindFault(operation.Measure, CaseRules.DayOf(operation.At)),
            SiteOperationKind.Drop => operation.Thing is null ? Missing(operation, "thing") : null,
            SiteOperationKind.Sign => FindFault(operation.Signature),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation.Kind, "Unknown kind of operation."),
        };
    }

    /// <summary>What a record still lacks before the visit can be finished, the first thing to do first; empty when nothing.</summary>
    /// <param name="record">The record.</param>
    public static IReadOnlyList<Phrase> LackingToFinish(SiteRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var lacking = new List<Phrase>();
        if (record.Kind is null) lacking.Add(Phrase.Of("record.lacksKind"));
        if (record.Finding is null)
        {
            lacking.Add(Phrase.Of("record.lacksFinding"));
            return lacking;
        }

        var isViolation = record.Finding.Value is SiteFinding.ViolationFound;
        if (isViolation && record.Photos.Count == 0) lacking.Add(Phrase.Of("record.lacksPhoto"));
        var needed = isViolation ? SignersOfViolation : 1;
        var signers = SignersOf(record);
        if (signers < needed) lacking.Add(Phrase.Of("record.lacksSigners", ("signed", signers), ("needed", needed)));
        return lacking;
    }

    /// <summary>How many inspectors signed what the record came to.</summary>
    /// <param name="record">The record.</param>
    public static int SignersOf(SiteRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Finding is not { } finding ? 0
            : record.Signatures.Where(line => line.Standing is SignatureStanding.Holds && line.Signature.Covers.Contains(finding.Operation.Id))
                .Select(line => line.Signature.Signer.Trim()).Distinct(StringComparer.Ordinal).Count();
    }

    private static Phrase Missing(SiteOperation operation, string field) => Phrase.Of("record.fieldMissing", ("kind", operation.Kind), ("field", field));

    private static Phrase? FindFault(SiteProduct? product) => product switch
    {
        null => Phrase.Of("record.productName"),
        { Name: var name } when string.IsNullOrWhiteSpace(name) || name.Length > LongestName => Phrase.Of("record.productName"),
        { Cas: { } cas } when !CasNumber.IsValid(cas) => Phrase.Of("record.cas", ("cas", cas)),
        { UnNumber: { } number } when !FourDigits().IsMatch(number) => Phrase.Of("record.unNumber", ("number", number)),
        { Quantity: { } quantity } when !double.IsFinite(quantity) || quantity <= 0 => Phrase.Of("record.quantity"),
        { Quantity: null, Unit: not null } or { Quantity: not null, Unit: null } => Phrase.Of("record.quantity"),
        { Unit.Length: > 20 } or { Container.Length: > LongestName } => Phrase.Of("record.tooLong", ("most", LongestName)),
        _ => null,
    };

    private static Phrase? FindFault(SitePhoto? photo) => photo switch
    {
        null => Phrase.Of("record.photo"),
        { Sha256: var hash } when !Hash().IsMatch(hash) => Phrase.Of("record.photo"),
        { Position: { } at } when !(Math.Abs(at.Longitude) <= 180 && Math.Abs(at.Latitude) <= 90) => Phrase.Of("record.position"),
        { Caption.Length: > LongestNote } => Phrase.Of("record.tooLong", ("most", LongestNote)),
        _ => null,
    };

    private static Phrase? FindFault(SiteMeasure? measure, DateOnly today) => measure switch
    {
        null => Phrase.Of("record.measure"),
        { Owner: var owner } when string.IsNullOrWhiteSpace(owner) || owner.Length > LongestName => Phrase.Of("record.measure"),
        { DueOn: var due } when due < today => Phrase.Of("record.measureDue", ("dueOn", due)),
        _ => null,
    };

    private static Phrase? FindFault(SiteSignature? signature) => signature switch
    {
        null => Phrase.Of("record.signature"),
        { Signer: var signer } when string.IsNullOrWhiteSpace(signer) || signer.Length > LongestName => Phrase.Of("record.signer"),
        { Strokes: var strokes } when strokes.Length > LongestStrokes || !Strokes().IsMatch(strokes) => Phrase.Of("record.signature"),
        { Covers.Count: 0 } => Phrase.Of("record.signature"),
        { Sha256: var hash } when !Hash().IsMatch(hash) => Phrase.Of("record.signature"),
        _ => null,
    };

    [GeneratedRegex(@"\A[0-9]{4}\z")]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\AM[ML0-9 .\-]+\z")]
    private static partial Regex Strokes();
}
