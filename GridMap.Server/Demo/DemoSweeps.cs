using System.Globalization;
using GridMap.Contracts.Areas;
using GridMap.Contracts.Grids;
using GridMap.Contracts.People;
using GridMap.Contracts.Sweeps;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Sweeps;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Demo;

/// <summary>The demo's neighbour village, of which there is no picture yet: crews and batteries, a plan that is partly flown, and ground that cannot be.</summary>
internal sealed class DemoSweeps(GridMapDb db, AreaEditor areas, GridApplier grids, FleetBook fleet, SweepDesk sweeps, SortieDesk sorties, CellDesk cells, SweepBook book, TimeProvider clock)
{
    private const double CellMetres = 100;
    private const double GapMetres = 30;
    private const double GsdMetres = 0.01;
    private const double EnduranceMinutes = 15;
    private const double ChinaMorningUtc = 1.5;

    private static readonly (string Name, double Health, int Cycles)[] Batteries = [("B-01", 0.98, 12), ("B-02", 0.95, 41), ("B-03", 0.9, 88), ("B-04", 0.7, 163)];

    public async Task AddAsync(DemoVillage village, CancellationToken cancellation)
    {
        if (await db.SweepPlans.AnyAsync(cancellation))
        {
            return;
        }

        var (supervisor, office) = (await FindAsync(Role.Supervisor, cancellation), await FindAsync(Role.Office, cancellation));
        var code = (long.Parse(village.Code, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        var ground = Beside(StoredGeometry.FindGeometry(village.Polygon) ?? throw new InvalidDataException("The demo village has no polygon."));
        await AddGroundAsync(code, ground, supervisor, cancellation);
        var (crew, drone, batteries) = await AddFleetAsync(village.Code[..6], office, cancellation);
        var request = new SweepRequest
        {
            Area = ground,
            Camera = CameraCatalogue.Find("M3E") ?? throw new InvalidOperationException("The catalogue lacks the demo's camera."),
            GsdMetres = GsdMetres,
            Battery = new BatteryState { EnduranceSeconds = EnduranceMinutes * 60 },
            TakeOffs = [new LonLat(ground.EnvelopeInternal.MinX, ground.EnvelopeInternal.Centre.Y)],
        };
        var saved = await sweeps.SaveAsync(id: null, new SaveSweepPlanRequest("演示东村首轮航飞", SweepRequestJson.Write(request), ExpectedVersion: null), supervisor, cancellation);
        var id = Done(saved).Id;
        var morning = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddHours(ChinaMorningUtc);
        await ScheduleAsync(id, 1, morning.AddDays(-1), batteries[0]);
        var first = await SortieAsync(1);
        Done(await sorties.ReportAsync(id, 1, new ReportSortieRequest(SortieState.Flown, first.EndAt, Reason: null, LastPhoto: null, first.Version), supervisor, cancellation));
        await ScheduleAsync(id, 2, morning.AddDays(1), batteries[1]);
        // From the far end, which the sorties come to last.
        var own = await db.Cells.AsNoTracking().Where(cell => cell.VillageCode == code).OrderByDescending(cell => cell.Code).Select(cell => cell.Code).Take(2).ToListAsync(cancellation);
        if ((await cells.MarkAsync(new UnflyableRequest(own, Polygon: null, "高压线走廊，无人机不得进入"), supervisor, cancellation)).Refused is { } refused)
        {
            throw new InvalidOperationException($"The demo's unflyable ground was refused: {refused}.");
        }

        Done(await cells.CheckAsync(own[0], new GroundCheckRequest(CheckedAt: null, "逐院走访，未见生产设备"), supervisor, cancellation));

        async Task<SortieRow> SortieAsync(int number) =>
            (await book.FindStoredAsync(id, supervisor.Scope, cancellation))?.Sorties.FirstOrDefault(sortie => sortie.Number == number)
                ?? throw new InvalidOperationException($"The demo's plan has no sortie {number}.");

        async Task ScheduleAsync(Guid planId, int number, DateTimeOffset startAt, Guid battery) => Done(await sorties.ScheduleAsync(
            planId, number, new ScheduleSortieRequest(startAt, crew, drone, battery, ApprovalNumber: null, (await SortieAsync(number)).Version), supervisor, cancellation));
    }

    private async Task AddGroundAsync(string code, Geometry ground, KnownAccount supervisor, CancellationToken cancellation)
    {
        if (!await db.Areas.AnyAsync(area => area.Code == code, cancellation)
            && await areas.SaveAsync(code, new SaveAreaRequest("演示东村", ground.ToGeoJson()), supervisor.Scope, cancellation) is var outcome and not (AreaOutcome.Created or AreaOutcome.Changed))
        {
            throw new InvalidOperationException($"The demo area {code} was refused: {outcome}.");
        }

        if (!await db.Cells.AnyAsync(cell => cell.VillageCode == code, cancellation))
        {
            await grids.GenerateAsync(
                new GenerateGridRequest(code, GridShape.Square, CellMetres, CodeDigits: 14), new GridEditor(supervisor.Id, supervisor.DisplayName, supervisor.Scope), cancellation);
        }
    }

    private async Task<(Guid Crew, Guid Drone, IReadOnlyList<Guid> Batteries)> AddFleetAsync(string county, KnownAccount office, CancellationToken cancellation)
    {
        var crew = await AddAsync(FleetKind.Crew, "航飞一组");
        await AddAsync(FleetKind.Crew, "航飞二组");
        var drone = await AddAsync(FleetKind.Drone, "M3E-01");
        await AddAsync(FleetKind.Drone, "M3E-02");
        var batteries = new List<Guid>();
        foreach (var (name, health, cycles) in Batteries)
        {
            batteries.Add(await AddAsync(FleetKind.Battery, name, EnduranceMinutes * 2, health, cycles));
        }

        return (crew, drone, batteries);

        async Task<Guid> AddAsync(FleetKind kind, string name, double? minutes = null, double? health = null, int? cycles = null) =>
            await db.Fleet.AsNoTracking().FirstOrDefaultAsync(item => item.Kind == kind && item.Name == name, cancellation) is { } known
                ? known.Id
                : Done(await fleet.SaveAsync(id: null, new SaveFleetItemRequest(kind, name, county, minutes, health, cycles, IsRetired: false, ExpectedVersion: null), office, cancellation)).Id;
    }

    /// <summary>The same ground once more, to the east of itself.</summary>
    private static Geometry Beside(Geometry ground)
    {
        var frame = LocalFrame.For(ground);
        var here = frame.ToMetric(ground);
        var east = here.EnvelopeInternal.Width + GapMetres;
        return frame.ToLonLat(GeometryTransform.Apply(here, here.SRID, (x, y) => (x + east, y)));
    }

    private static SweepStepOutcome.Done Done(SweepStepOutcome outcome) =>
        outcome as SweepStepOutcome.Done ?? throw new InvalidOperationException($"A step of the demo's sweep was refused: {outcome}.");

    private async Task<KnownAccount> FindAsync(Role role, CancellationToken cancellation)
    {
        var name = DemoAccounts.All.First(account => account.Role == role).UserName;
        return KnownAccount.From(await db.Users.AsNoTracking().SingleAsync(account => account.UserName == name, cancellation));
    }
}
