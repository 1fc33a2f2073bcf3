using GridMap.Server.Storage;
using GridMap.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Storage;

public sealed class SoleTurnTests
{
    private const long What = 7;

    [SkippableFact]
    public async Task TryTake_OnPostgres_IsOneAtATime()
    {
        using var database = PostgresDatabase.CreateOrSkip();
        using var server = new TestServer(postgres: database.ConnectionString);
        using var scope = server.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();

        var first = await SoleTurn.TryTakeAsync(db, What, CancellationToken.None);
        Assert.NotNull(first);
        Assert.Null(await SoleTurn.TryTakeAsync(db, What, CancellationToken.None));
        await using var other = await SoleTurn.TryTakeAsync(db, What + 1, CancellationToken.None);
        Assert.NotNull(other);
        await first.RequireAsync(CancellationToken.None);
        await first.DisposeAsync();

        await using var next = await SoleTurn.TryTakeAsync(db, What, CancellationToken.None);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task TryTake_OnSqlite_IsAlwaysGiven()
    {
        using var server = new TestServer();
        using var scope = server.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();

        await using var turn = await SoleTurn.TryTakeAsync(db, What, CancellationToken.None);

        Assert.NotNull(turn);
        await turn.RequireAsync(CancellationToken.None);
    }
}
