using GridMap.Contracts;
using GridMap.Contracts.Grounds;
using GridMap.Domain.Geo;
using GridMap.Server.Areas;
using GridMap.Server.Hosting;
using GridMap.Server.Jobs;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Grounds;

/// <summary>Takes files of the ground, and takes them out of use.</summary>
internal sealed class GroundDesk(GridMapDb db, IFileStore store, AreaOverview areas, IOptions<GroundOptions> options, TimeProvider clock)
{
    private const int MostName = 200;
    private const int TiffMagicBytes = 4;

    /// <summary>Takes a file; the same bytes sent again for the same area are what they were.</summary>
    public async Task<StepOutcome> SendAsync(GroundKind kind, string areaCode, string fileName, DateOnly? measuredOn, string? source, Stream body, KnownAccount by, CancellationToken cancellation)
    {
        var stored = await store.PutAsync(body, cancellation);
        if (await db.Grounds.AsNoTracking().FirstOrDefaultAsync(
            row => row.AreaCode == areaCode && row.Kind == kind && row.Sha256 == stored.Sha256 && row.State != GroundState.Unusable && row.RemovedAt == null, cancellation) is { } known)
        {
            return new StepOutcome.Done(known.Id);
        }

        var now = clock.GetUtcNow();
        var row = new GroundRow
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            AreaCode = areaCode,
            Number = 1 + (await db.Grounds.Where(other => other.AreaCode == areaCode && other.Kind == kind).MaxAsync(other => (int?)other.Number, cancellation) ?? 0),
            FileName = Clean(fileName),
            LengthBytes = stored.LengthBytes,
            Sha256 = stored.Sha256,
            MeasuredOn = measuredOn,
            Source = string.IsNullOrWhiteSpace(source) ? null : source.Trim()[..Math.Min(source.Trim().Length, MostName)],
            SentAt = now,
            SentBy = by.DisplayName,
        };
        if ((kind is GroundKind.Roads ? await ReadRoadsAsync(row, by, cancellation) : await ExpectTerrainAsync(row, now, cancellation)) is { } refused)
        {
            return new StepOutcome.Refused(refused);
        }

        db.Grounds.Add(row);
        await db.SaveChangesAsync(cancellation);
        return new StepOutcome.Done(row.Id);
    }

    /// <summary>Takes a file out of use, or back into it; saved plans keep it either way.</summary>
    public async Task<StepOutcome> PutAsync(Guid id, bool isRemoved, KnownAccount by, CancellationToken cancellation)
    {
        if (await db.Grounds.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row || !by.Scope.Meets(row.AreaCode))
        {
            return new StepOutcome.NotFound();
        }

        if (!by.Scope.Covers(row.AreaCode))
        {
            return new StepOutcome.OutsideScope(row.AreaCode);
        }

        if (isRemoved != row.RemovedAt is not null)
        {
            (row.RemovedAt, row.RemovedBy) = (isRemoved ? clock.GetUtcNow() : null, isRemoved ? by.DisplayName : null);
            await db.SaveChangesAsync(cancellation);
        }

        return new StepOutcome.Done(id);
    }

    /// <summary>Why a file's place does not suit its area; null when it does, or nobody knows where the area lies.</summary>
    public async Task<Message?> FindMisplacementAsync(string areaCode, double[] bounds, CancellationToken cancellation) =>
        await areas.FindAsync(areaCode, AreaScope.OfEverywhere, cancellation) is { Bounds: [var west, var south, var east, var north] } area
            && (bounds[0] > east || bounds[2] < west || bounds[1] > north || bounds[3] < south)
            ? Problems.Say(
                "grounds.outsideArea", ("area", area.Name),
                ("longitude", Text((bounds[0] + bounds[2]) / 2)), ("latitude", Text((bounds[1] + bounds[3]) / 2)))
            : null;

    private async Task<Message?> ReadRoadsAsync(GroundRow row, KnownAccount by, CancellationToken cancellation)
    {
        if (row.LengthBytes > options.Value.MostRoadMegabytes * 1024L * 1024)
        {
            return Problems.Say("grounds.roadsTooLarge", ("most", $"{options.Value.MostRoadMegabytes}"));
        }

        await using var content = await store.OpenReadAsync(row.Sha256, cancellation) ?? throw new InvalidDataException($"The file {row.Sha256} was stored and is gone.");
        var (network, fault) = await RoadNetwork.ReadAsync(content, cancellation);
        if (network is null)
        {
            return fault;
        }

        var bounds = network.Bounds;
        if (await FindMisplacementAsync(row.AreaCode, bounds.ToBounds(), cancellation) is { } misplaced)
        {
            return misplaced;
        }

        var metres = network.Lines.Sum(line => LocalFrame.For(line).ToMetric(line).Length);
        (row.State, row.Reading) = (GroundState.Ready, GroundRows.Write(new RoadFacts(network.Lines.Count, metres, network.LeftOut)));
        (row.West, row.South, row.East, row.North) = (bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MaxY);
        return null;
    }

    /// <summary>A worker reads it; what is no TIFF at all is told at once.</summary>
    private async Task<Message?> ExpectTerrainAsync(GroundRow row, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var content = await store.OpenReadAsync(row.Sha256, cancellation) ?? throw new InvalidDataException($"The file {row.Sha256} was stored and is gone.");
        var magic = new byte[TiffMagicBytes];
        var read = await content.ReadAtLeastAsync(magic, TiffMagicBytes, throwOnEndOfStream: false, cancellation);
        if (read < TiffMagicBytes || magic is not ([0x49, 0x49, 42 or 43, 0] or [0x4d, 0x4d, 0, 42 or 43]))
        {
            return Problems.Say("grounds.notGeoTiff", ("fileName", row.FileName));
        }

        row.State = GroundState.Waiting;
        db.Jobs.Add(new JobRow { Id = Guid.CreateVersion7(now), Kind = JobKind.Terrain, GroundId = row.Id, State = JobState.Queued, QueuedAt = now });
        return null;
    }

    private static string Text(double degrees) => degrees.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The last part of a path without control characters; the name is only ever shown.</summary>
    private static string Clean(string given)
    {
        var name = string.Concat(given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Where(character => !char.IsControl(character))).Trim();
        return name.Length > MostName ? name[^MostName..] : name;
    }
}
