using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Proof;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>A certificate of sweep: who states, when and with which software, what flights showed of an area.</summary>
public sealed record SweepCertificate
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it was issued, whole seconds, UTC.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Who issues it, in his own words; empty where he did not say.</summary>
    public required string Issuer { get; init; }

    /// <summary>Name and version of the software that measured and wrote it.</summary>
    public required string Software { get; init; }

    /// <summary>The certificate that this one takes the place of; null for the first of an area.</summary>
    public CertificateReference? Supersedes { get; init; }

    /// <summary>The facts, rounded as they are printed; its cells are those of <see cref="Cells"/>.</summary>
    public required SweepProof Proof { get; init; }

    /// <summary>Every cell with its figures.</summary>
    public required IReadOnlyList<CertifiedCell> Cells { get; init; }

    /// <summary>Every remark of the proof as people read it.</summary>
    public required IReadOnlyDictionary<Phrase, Wording> Wordings { get; init; }

    /// <summary>Area of all cells, square metres.</summary>
    public double AreaSquareMetres => Cells.Sum(cell => cell.Proof.AreaSquareMetres);

    /// <summary>Ground that was seen, square metres.</summary>
    public double SeenSquareMetres => Cells.Sum(cell => cell.Proof.AreaSquareMetres * cell.Proof.SeenFraction);

    /// <summary>Flyable ground that was not seen, square metres.</summary>
    public double MissingSquareMetres => Cells.Sum(cell => cell.Proof.MissingSquareMetres);

    /// <summary>Ground that could not be flown, square metres.</summary>
    public double UnflyableSquareMetres => Cells.Sum(cell => cell.Proof.AreaSquareMetres * (1 - cell.Proof.FlyableFraction));

    /// <summary>Unflyable ground that nobody has checked on foot, square metres.</summary>
    public double UncheckedSquareMetres => Cells.Sum(cell => cell.UncheckedSquareMetres);

    /// <summary>True when every cell is whole or unflyable, and all unflyable ground was checked on foot: nothing is left to do.</summary>
    public bool IsComplete => Cells.All(cell =>
        cell.StateBy(Proof.Rules) is CellState.Whole or CellState.Unflyable && cell.Proof.Unflyable.All(ground => ground.Check is not null)
        && (cell.Proof.Unflyable.Count > 0 || cell.Proof.FlyableFraction >= 1));

    /// <summary>How many cells are in a state.</summary>
    public int Count(CellState state) => Cells.Count(cell => cell.StateBy(Proof.Rules) == state);

    /// <summary>Makes the certificate of a proof; all figures are rounded here, once.</summary>
    /// <param name="proof">The facts.</param>
    /// <param name="id">A new id.</param>
    /// <param name="issuedAt">Now.</param>
    /// <param name="issuer">Who issues it.</param>
    /// <param name="software">Name and version.</param>
    /// <param name="supersedes">Certificate whose place it takes; null for none.</param>
    /// <param name="word">Says a remark in both languages.</param>
    public static SweepCertificate Issue(
        SweepProof proof, Guid id, DateTimeOffset issuedAt, string issuer, string software, CertificateReference? supersedes, Func<Phrase, Wording> word)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(word);
        var rounded = CertificateRounding.Round(proof);
        var frame = CoordinateSystems.Find(proof.FrameEpsg)?.Frame ?? LocalFrame.For(proof.Gaps);
        double Area(Geometry shape) => CertificateRounding.SquareMetres(frame.ToMetric(shape).Area);
        return new SweepCertificate
        {
            Id = id,
            IssuedAt = CertificateRounding.Seconds(issuedAt),
            Issuer = issuer,
            Software = software,
            Supersedes = supersedes,
            Proof = rounded,
            Cells = [.. rounded.Cells.Select(cell => new CertifiedCell(
                cell, CertificateRounding.SquareMetres(cell.Unflyable.Where(ground => ground.Check is null).Sum(ground => Area(ground.Shape)))))],
            Wordings = CertificateRemarks.Of(rounded).Distinct().ToDictionary(phrase => phrase, word),
        };
    }
}
