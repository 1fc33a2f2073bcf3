namespace GridMap.Domain.Cases.Disposal;

/// <summary>What the campaign's plan asks for, by kind of violation. More may be ordered, less may not.</summary>
public static class MeasurePlan
{
    /// <summary>Measures without which a case of this kind is not closed.</summary>
    public static IReadOnlyList<MeasureKind> RequiredFor(ViolationKind kind) => kind switch
    {
        ViolationKind.BeyondLicence => [MeasureKind.StopAndRectify, MeasureKind.CompletePapers],
        ViolationKind.UnlicensedTrade => [MeasureKind.StopProduction, MeasureKind.Seal, MeasureKind.Dismantle],
        ViolationKind.NoLicence or ViolationKind.UnderAnotherName => [MeasureKind.StopProduction, MeasureKind.RemoveDanger],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of violation."),
    };
}
