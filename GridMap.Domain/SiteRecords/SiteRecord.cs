namespace GridMap.Domain.SiteRecords;

/// <summary>现场检查记录: what an inspection of a place saw, ordered and signed. It follows from a set of operations, whatever the order in which they arrived.</summary>
/// <remarks>
/// What holds a place in the record is the last operation that wrote there. A signature closes what it covers: where something signed stands, only
/// what was signed counts, and what came after waits in <see cref="Waiting"/> until it is signed too.
/// </remarks>
public sealed record SiteRecord
{
    private SiteRecord()
    {
    }

    /// <summary>Every operation once, in order.</summary>
    public required IReadOnlyList<SiteOperation> Operations { get; init; }

    /// <summary>Kind of place; null until it is said.</summary>
    public SiteEntry<SiteKind>? Kind { get; private init; }

    /// <summary>Answers by item of the check-list, in the order of the items' names.</summary>
    public IReadOnlyDictionary<string, SiteEntry<SiteAnswer>> Answers { get; private init; } = new SortedDictionary<string, SiteEntry<SiteAnswer>>();

    /// <summary>What it came to; null until it is said.</summary>
    public SiteEntry<SiteFinding>? Finding { get; private init; }

    /// <summary>Free words; null where there are none.</summary>
    public SiteEntry<string>? Words { get; private init; }

    /// <summary>Products, in the order in which they were first noted.</summary>
    public IReadOnlyList<SiteEntry<SiteProduct>> Products { get; private init; } = [];

    /// <summary>Photos, in the order in which they were added.</summary>
    public IReadOnlyList<SiteEntry<SitePhoto>> Photos { get; private init; } = [];

    /// <summary>Measures ordered on the spot, in the order in which they were first ordered.</summary>
    public IReadOnlyList<SiteEntry<SiteMeasure>> Measures { get; private init; } = [];

    /// <summary>Signatures, the first first.</summary>
    public IReadOnlyList<SignedLine> Signatures { get; private init; } = [];

    /// <summary>Changes of what is signed that nobody has signed: kept and shown, not in effect.</summary>
    public IReadOnlyList<SiteOperation> Waiting { get; private init; } = [];

    /// <summary>The turn that the next operation takes.</summary>
    public int NextTurn => Operations.Count == 0 ? 1 : Operations.Max(operation => operation.Turn) + 1;

    /// <summary>What a signature given now covers.</summary>
    public IReadOnlyList<SiteOperation> Signable => [.. Operations.Where(IsContent)];

    /// <summary>The record that a set of operations makes.</summary>
    /// <param name="operations">In any order; one that comes twice counts once.</param>
    public static SiteRecord Read(IEnumerable<SiteOperation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        // Two different operations under one id are somebody's error; every device must pick the same of them.
        var all = operations.GroupBy(operation => operation.Id)
            .Select(same => same.MinBy(SiteText.Write, StringComparer.Ordinal)!) // a group has members
            .Order(SiteOrder.Instance).ToList();
        var byId = all.ToDictionary(operation => operation.Id);
        var signatures = all.Where(operation => operation.Signature is not null).Select(operation => Judge(operation, operation.Signature!, byId)).ToList(); // asked before
        var closed = signatures.Where(line => line.Standing is SignatureStanding.Holds).SelectMany(line => line.Signature.Covers).ToHashSet();

        var standing = new List<(int First, SiteOperation Operation)>();
        var waiting = new List<SiteOperation>();
        foreach (var place in all.Where(IsContent).GroupBy(operation => operation.Place))
        {
            var signed = place.Where(operation => closed.Contains(operation.Id)).ToList();
            var last = signed.Count > 0 ? signed[^1] : place.Last();
            standing.Add((all.IndexOf(place.First()), last));
            waiting.AddRange(signed.Count > 0 ? place.Where(operation => SiteOrder.Instance.Compare(operation, last) > 0) : []);
        }

        var inOrder = standing.OrderBy(one => one.First).Select(one => one.Operation).ToList();
        return new SiteRecord
        {
            Operations = all,
            Kind = One(SiteOperationKind.SetKind, operation => operation.Site),
            Answers = new SortedDictionary<string, SiteEntry<SiteAnswer>>(
                inOrder.Where(operation => operation is { Kind: SiteOperationKind.Answer, Item: not null, Answer: not null })
                    .ToDictionary(operation => operation.Item!, operation => Entry(operation.Answer!.Value, operation)), StringComparer.Ordinal), // asked before
            Finding = One(SiteOperationKind.Find, operation => operation.Finding),
            Words = inOrder.Find(operation => operation.Kind is SiteOperationKind.Write) is { Note: { Length: > 0 } note } words ? Entry(note, words) : null,
            Products = Many(SiteOperationKind.PutProduct, operation => operation.Product),
            Photos = Many(SiteOperationKind.AddPhoto, operation => operation.Photo),
            Measures = Many(SiteOperationKind.OrderMeasure, operation => operation.Measure),
            Signatures = signatures,
            Waiting = [.. waiting.Order(SiteOrder.Instance)],
        };

        SiteEntry<T> Entry<T>(T value, SiteOperation operation) => new(value, operation, IsLater: closed.Count > 0 && !closed.Contains(operation.Id));

        SiteEntry<T>? One<T>(SiteOperationKind kind, Func<SiteOperation, T?> value)
            where T : struct =>
            inOrder.Find(operation => operation.Kind == kind) is { } operation && value(operation) is { } said ? Entry(said, operation) : null;

        IReadOnlyList<SiteEntry<T>> Many<T>(SiteOperationKind kind, Func<SiteOperation, T?> value)
            where T : class =>
            [.. inOrder.Where(operation => operation.Kind == kind).Select(operation => (Operation: operation, Value: value(operation)))
                .Where(pair => pair.Value is not null).Select(pair => Entry(pair.Value!, pair.Operation))]; // asked before
    }

    private static bool IsContent(SiteOperation operation) => operation.Kind is not SiteOperationKind.Sign;

    private static SignedLine Judge(SiteOperation operation, SiteSignature signature, Dictionary<Guid, SiteOperation> byId)
    {
        var covered = signature.Covers.Distinct().Select(byId.GetValueOrDefault).OfType<SiteOperation>().ToList();
        var standing = covered.Count < signature.Covers.Distinct().Count() ? SignatureStanding.Incomplete
            : SiteText.Sha256Of(covered) == signature.Sha256 ? SignatureStanding.Holds
            : SignatureStanding.Broken;
        return new SignedLine(signature, operation, standing, Later: byId.Values.Where(IsContent).Count(other => !signature.Covers.Contains(other.Id)));
    }
}
