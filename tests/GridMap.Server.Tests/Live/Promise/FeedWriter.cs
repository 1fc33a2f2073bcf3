using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Live.Promise;

/// <summary>Commits random use cases and tells the reference what the database says of them.</summary>
internal sealed class FeedWriter(FeedReference reference, Random chance, TimeProvider clock)
{
    private const int MostObjects = 200;

    private static readonly string[] Areas =
        ["41010500100101", "41010500100102", "410105001", "410105002", "41012200100101", "410122002", "410205001", "410205002"];

    private int _made;

    /// <summary>One transaction of a few changes.</summary>
    public async Task WriteAsync(FeedServer server, int changes)
    {
        var plans = Plan(changes);
        await SaveAsync(server, plans, isBroken: false);
        await TakeOverAsync(server, [plans]);
    }

    /// <summary>Several writers at once; their order is the database's.</summary>
    public async Task WriteTogetherAsync(IReadOnlyList<FeedServer> servers)
    {
        var all = Plan(9);
        var plans = all.Chunk(Math.Max(1, all.Count / 3)).Select(part => part.ToList()).ToList();
        await Task.WhenAll(plans.Select((plan, index) => Task.Run(() => SaveAsync(servers[index % servers.Count], plan, isBroken: false))));
        await TakeOverAsync(servers[0], plans);
    }

    /// <summary>A use case that fails after it said what it would change: nobody may hear of it.</summary>
    public async Task FailAsync(FeedServer server)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => SaveAsync(server, Plan(3), isBroken: true));
        await TakeOverAsync(server, []);
    }

    /// <remarks>No object twice: with several writers its version would clash.</remarks>
    private List<Intent> Plan(int changes)
    {
        var plans = new List<Intent>();
        var known = reference.Objects.ToList();
        for (var index = 0; index < changes; index++)
        {
            var area = Areas[chance.Next(Areas.Length)];
            var kind = chance.Next(10);
            if (kind == 0)
            {
                plans.Add(new Intent(null, area, 0));
            }
            else if (known.Count < MostObjects && (known.Count < 20 || kind < 3))
            {
                plans.Add(new Intent(Guid.NewGuid(), area, 1));
            }
            else if (known[chance.Next(known.Count)] is var id && plans.TrueForAll(plan => plan.Id != id))
            {
                var newest = reference.Newest(id);
                plans.Add(new Intent(id, kind < 6 ? area : newest.AreaCode, newest.Version + 1));
            }
        }

        return plans;
    }

    private Task<bool> SaveAsync(FeedServer server, List<Intent> plans, bool isBroken) => server.UseAsync((db, writer) =>
        writer.SaveAsync(
            async cancellation =>
            {
                foreach (var plan in plans)
                {
                    await ApplyAsync(plan, db, writer, cancellation);
                }

                return isBroken ? throw new InvalidOperationException("The use case thinks better of it.") : true;
            },
            CancellationToken.None));

    private async Task ApplyAsync(Intent plan, GridMapDb db, MapWriter writer, CancellationToken cancellation)
    {
        if (plan.Id is not { } id)
        {
            writer.Announce(MapChangeKind.Cells, plan.AreaCode, objectId: null, change => change);
            return;
        }

        var row = plan.Version == 1 ? db.Suspects.Add(New(id, plan.AreaCode)).Entity : await db.Suspects.SingleAsync(row => row.Id == id, cancellation);
        (row.AreaCode, row.Version) = (plan.AreaCode, plan.Version);
        writer.AnnounceSuspect(row);
    }

    /// <summary>Every planned change stands there once, and each writer's own follow each other.</summary>
    private async Task TakeOverAsync(FeedServer server, IReadOnlyList<List<Intent>> plans)
    {
        var expected = plans.Where(plan => plan.Count > 0).Select(plan => plan.SelectMany(Told).ToList()).ToList();
        var rows = await server.ReadChangesAsync(reference.Head);
        Assert.Equal(expected.Sum(told => told.Count), rows.Count);
        var changes = rows.ConvertAll(row => row.ToChange());
        for (var at = 0; at < changes.Count;)
        {
            var own = expected.Find(told => told.SequenceEqual(changes.Skip(at).Take(told.Count).Select(Words)));
            Assert.True(own is not null, $"What stands after change {reference.Head + at} is nobody's: {Words(changes[at])}.");
            expected.Remove(own);
            at += own.Count;
        }

        changes.ForEach(reference.Commit);
    }

    private IEnumerable<string> Told(Intent plan)
    {
        if (plan is { Id: { } id, Version: > 1 } && reference.Newest(id).AreaCode is var before && before != plan.AreaCode)
        {
            yield return $"Gone {before} {id}";
        }

        yield return plan.Id is null ? $"Cells {plan.AreaCode}" : $"Suspect {plan.AreaCode} {plan.Id} {plan.Version}";
    }

    private static string Words(MapChange change) => change switch
    {
        { Suspect: { } suspect } => $"Suspect {suspect.AreaCode} {suspect.Id} {suspect.Version}",
        { GoneId: { } gone } => $"Gone {change.AreaCode} {gone}",
        _ => $"{change.Kind} {change.AreaCode}",
    };

    private SuspectRow New(Guid id, string areaCode) => new()
    {
        Id = id,
        Number = $"YS-2046-{++_made:0000}",
        Longitude = 113.6,
        Latitude = 34.7,
        RadiusMetres = 5,
        Status = SuspectStatus.Suspected,
        Score = 0.8,
        AreaCode = areaCode,
        FirstSeenAt = clock.GetUtcNow(),
        LastSeenAt = clock.GetUtcNow(),
        ChangedAt = clock.GetUtcNow(),
        OrthophotoId = Guid.NewGuid(),
        SiteId = Guid.NewGuid(),
        Version = 1,
    };

    /// <param name="Id">The object; null for cells of the area.</param>
    private sealed record Intent(Guid? Id, string AreaCode, int Version);
}
