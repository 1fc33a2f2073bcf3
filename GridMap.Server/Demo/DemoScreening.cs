using System.Text.Json;
using GridMap.Contracts.People;
using GridMap.Contracts.Screening;
using GridMap.Domain.Cases;
using GridMap.Server.People;
using GridMap.Server.Screening;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Demo;

/// <summary>The demo's tables: a small synthetic city, screened by the real worker, and a few days of visits whose outcomes are the city's own truth.</summary>
internal sealed class DemoScreening(GridMapDb db, ScreeningDesk desk, VisitDesk visits, TimeProvider clock, ILogger<DemoScreening> log)
{
    private const string CountyCode = "410102";
    private const int Days = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private static readonly (ScreeningTable Table, string File)[] Tables =
    [
        (ScreeningTable.Places, "places.csv"), (ScreeningTable.Enterprises, "enterprises.csv"), (ScreeningTable.Electricity, "electricity.csv"),
        (ScreeningTable.ElectricityCurves, "electricity-15min.csv"),
        (ScreeningTable.Meters, "meters.csv"), (ScreeningTable.Trajectories, "trajectories.csv"), (ScreeningTable.LoadingPlaces, "loading-places.csv"),
        (ScreeningTable.Orders, "orders.csv"), (ScreeningTable.Holidays, "holidays.csv"),
    ];

    private static readonly Guid RunId = ScreeningRows.IdOf("demo", "run");

    /// <summary>Tables in and a run asked for, as the office would.</summary>
    /// <param name="folder">Where the city lies.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task AddAsync(string folder, CancellationToken cancellation)
    {
        var office = await FindAsync(Role.Office, cancellation);
        foreach (var (table, file) in Tables.Where(table => File.Exists(Path.Combine(folder, table.File))))
        {
            if (!await db.ScreeningSources.AnyAsync(row => row.AreaCode == CountyCode && row.Table == table, cancellation))
            {
                await using var body = File.OpenRead(Path.Combine(folder, file));
                await desk.SendAsync(CountyCode, table, file, body, office, cancellation);
            }
        }

        await desk.StartAsync(new StartScreeningRequest(RunId, CountyCode), office, cancellation);
    }

    /// <summary>Once the worker is through: lists of the days before, and what came of them.</summary>
    /// <param name="folder">Where the city lies.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task AddVisitsAsync(string folder, CancellationToken cancellation)
    {
        if (!await IsScreenedAsync(cancellation))
        {
            log.LogWarning("The demo's tables are not screened; its visits are left out.");
            return;
        }

        var supervisor = await FindAsync(Role.Supervisor, cancellation);
        var inspector = await FindAsync(Role.Inspector, cancellation);
        var workshops = await WorkshopsAsync(folder, cancellation);
        var today = CaseRules.DayOf(clock.GetUtcNow());
        for (var ago = Days; ago >= 0; ago--)
        {
            var id = ScreeningRows.IdOf("demo", "visits", $"{ago}");
            var request = new MakeVisitListRequest(id, CountyCode, today.AddDays(-ago), [inspector.Id], HoursEach: 8, Together: 1, RandomShare: 0.25);
            await visits.MakeAsync(request, CountyCode, supervisor, cancellation);
            await RecordAsync(id, ago, workshops, inspector, cancellation);
        }
    }

    /// <summary>What was visited on days before today; today's visits are open.</summary>
    private async Task RecordAsync(Guid listId, int ago, HashSet<string> workshops, KnownAccount inspector, CancellationToken cancellation)
    {
        if (await db.VisitLists.SingleOrDefaultAsync(list => list.Id == listId, cancellation) is not { HandedOutAt: null } list)
        {
            return;
        }

        var at = clock.GetUtcNow().AddDays(-ago);
        list.HandedOutAt = at;
        var stops = await db.VisitStops.Where(stop => stop.ListId == listId).ToListAsync(cancellation);
        var keys = await db.ScreenedPlaces.AsNoTracking().Where(place => place.RunId == list.RunId).ToDictionaryAsync(place => place.PlaceId, place => place.Key, cancellation);
        foreach (var stop in stops.Where(_ => ago > 0))
        {
            stop.Outcome = workshops.Contains(keys[stop.PlaceId]) ? StopOutcome.Found : StopOutcome.Nothing;
            (stop.OutcomeAt, stop.OutcomeBy) = (at, inspector.DisplayName);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task<bool> IsScreenedAsync(CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + Patience;
        while (clock.GetUtcNow() < until)
        {
            switch (await db.ScreeningRuns.AsNoTracking().Where(run => run.Id == RunId).Select(run => (ScreeningRunState?)run.State).SingleOrDefaultAsync(cancellation))
            {
                case ScreeningRunState.Done:
                    return true;
                case null or ScreeningRunState.Failed:
                    return false;
            }

            await Task.Delay(Every, clock, cancellation);
        }

        return false;
    }

    /// <summary>Keys of the places that hide a workshop, by the truth that screening never reads.</summary>
    private static async Task<HashSet<string>> WorkshopsAsync(string folder, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "truth", "truth.json"));
        using var truth = await JsonDocument.ParseAsync(file, cancellationToken: cancellation);
        return [.. truth.RootElement.GetProperty("workshops").EnumerateArray().Where(workshop => workshop.GetProperty("till").ValueKind is JsonValueKind.Null)
            .Select(workshop => workshop.GetProperty("placeId").GetString() ?? "")];
    }

    private async Task<KnownAccount> FindAsync(Role role, CancellationToken cancellation)
    {
        var name = DemoAccounts.All.First(account => account.Role == role).UserName;
        return KnownAccount.From(await db.Users.AsNoTracking().SingleAsync(account => account.UserName == name, cancellation));
    }
}
