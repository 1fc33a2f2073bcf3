using GridMap.Domain.Sweeps;
using GridMap.Domain.Sweeps.Certificates;
using GridMap.Server.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GridMap.Server.Sweeps;

/// <summary>Takes certificates of sweep: what they show whole is proven, if a trusted key signed them and their rules are no laxer than the campaign's.</summary>
internal sealed class CertificateDesk(
    GridMapDb db, MapWriter writer, IFileStore store, CellDirectory cells, CellMarks marks, IOptions<SweepPlanOptions> options, TimeProvider clock)
{
    // Coordinates are rounded when a certificate is printed.
    private const double SameGround = 0.999;

    /// <param name="file">Every byte of it.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<SweepStepOutcome> TakeAsync(byte[] file, KnownAccount by, CancellationToken cancellation)
    {
        var keys = await db.SweepKeys.AsNoTracking().Where(row => row.WithdrawnAt == null).ToListAsync(cancellation);
        // Those of other counties are no help here, whoever may have registered them.
        keys = [.. keys.Where(row => by.Scope.Narrow(row.AreaCode) is not null)];
        var trusted = keys.ConvertAll(row => CertificateKey.Import(row.PublicPem));
        CertificateCheck check;
        try
        {
            check = CertificateFile.Check(file, trusted);
        }
        finally
        {
            trusted.ForEach(key => key.Dispose());
        }

        if (check is not CertificateCheck.Genuine genuine)
        {
            var reason = ((CertificateCheck.Refused)check).Reason;
            return new SweepStepOutcome.Refused(new(reason.Key, reason.Arguments));
        }

        if (FindFault(genuine.Certificate) is { } fault)
        {
            return fault;
        }

        var grid = await cells.CurrentAsync(cancellation);
        var known = genuine.Certificate.Cells.Where(cell => grid.Find(cell.Proof.Code) is not null).ToList();
        if (known.Count == 0)
        {
            return new SweepStepOutcome.Refused(Problems.Say("sweep.certificateElsewhere"));
        }

        if (known.Find(cell => !by.Scope.Covers(cell.Proof.Code)) is { } outside)
        {
            return new SweepStepOutcome.OutsideScope(outside.Proof.Code);
        }

        var area = SweepDesk.CommonArea([.. known.Select(cell => cell.Proof.Code)]);
        return keys.Find(row => row.KeyId == genuine.KeyId && area.StartsWith(row.AreaCode, StringComparison.Ordinal)) is not { } key
            ? new SweepStepOutcome.Refused(Problems.Say("sweep.keyElsewhere", ("keyId", genuine.KeyId)))
            : await WriteAsync(file, genuine, key, area, FindProven(known, genuine.Certificate, grid), by, cancellation);
    }

    private SweepStepOutcome.Refused? FindFault(SweepCertificate certificate)
    {
        var (rules, most) = (certificate.Proof.Rules, options.Value.CoarsestGsdMetres);
        var isLax = rules.WholeFraction < CellSweep.WholeFraction || rules.CoarsestGsdMetres > most + 1e-9;
        return isLax
            ? new SweepStepOutcome.Refused(Problems.Say(
                "sweep.laxRules", ("gsdCentimetres", FormattableString.Invariant($"{rules.CoarsestGsdMetres * 100}")), ("mostCentimetres", FormattableString.Invariant($"{most * 100}")),
                ("wholePercent", FormattableString.Invariant($"{rules.WholeFraction * 100}")), ("leastPercent", FormattableString.Invariant($"{CellSweep.WholeFraction * 100}"))))
            : certificate.IssuedAt > clock.GetUtcNow().AddDays(1) ? new SweepStepOutcome.Refused(Problems.Say("sweep.badTime")) : null;
    }

    /// <summary>Cells that it shows whole, what could not be flown checked on foot, of which it says since when, and that are the grid's ground.</summary>
    private static List<CertificateCellRow> FindProven(List<CertifiedCell> known, SweepCertificate certificate, CellSnapshot grid) =>
    [
        .. known.DistinctBy(cell => cell.Proof.Code).Where(cell => cell.StateBy(certificate.Proof.Rules) is CellState.Whole && cell.Proof.FirstSeenAt <= certificate.IssuedAt
                && cell.UncheckedSquareMetres <= (1 - CellSweep.WholeFraction) * cell.Proof.AreaSquareMetres)
            .Where(cell =>
            {
                var ground = grid.ByCode[cell.Proof.Code].Ground.ToGeometry();
                return OverlayNGRobust.Overlay(ground, cell.Proof.Shape, SpatialFunction.Intersection).Area >= SameGround * ground.Area;
            })
            .Select(cell => new CertificateCellRow { CertificateId = certificate.Id, CellCode = cell.Proof.Code, SeenAt = cell.Proof.FirstSeenAt ?? certificate.IssuedAt }),
    ];

    private async Task<SweepStepOutcome> WriteAsync(
        byte[] file, CertificateCheck.Genuine genuine, SweepKeyRow key, string area, List<CertificateCellRow> proven, KnownAccount by, CancellationToken cancellation)
    {
        var certificate = genuine.Certificate;
        using var content = new MemoryStream(file);
        var stored = await store.PutAsync(content, cancellation);
        var outcome = await writer.SaveAsync<SweepStepOutcome>(async saving =>
        {
            // The same file handed in twice at once meets itself here.
            await writer.HoldFeedAsync(saving);
            if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == certificate.Id, saving) is { } before)
            {
                return before.Sha256 == stored.Sha256 ? new SweepStepOutcome.Done(before.Id) : new SweepStepOutcome.Conflict(Problems.Say("sweep.certificateTwice"));
            }

            db.Certificates.Add(new CertificateRow
            {
                Id = certificate.Id,
                Sha256 = stored.Sha256,
                AreaName = certificate.Proof.AreaName,
                AreaCode = area,
                Issuer = certificate.Issuer,
                IssuedAt = certificate.IssuedAt,
                KeyId = genuine.KeyId,
                KeyName = key.Name,
                IsComplete = certificate.IsComplete,
                CellCount = certificate.Cells.Count,
                ProvenCells = proven.Count,
                ReceivedAt = clock.GetUtcNow(),
                ReceivedBy = by.DisplayName,
            });
            db.CertificateCells.AddRange(proven);
            await marks.RefreshAsync(proven.ConvertAll(cell => cell.CellCode), saving);
            return new SweepStepOutcome.Done(certificate.Id);
        }, cancellation);
        marks.Publish();
        return outcome;
    }
}
