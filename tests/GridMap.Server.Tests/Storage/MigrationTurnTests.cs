using System.Net;
using GridMap.Server.Storage;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Storage;

public sealed class MigrationTurnTests
{
    [SkippableFact]
    public async Task Start_OnAnEmptyPostgres_BringsItToTheNewestVersion()
    {
        using var database = PostgresDatabase.CreateOrSkip(isEmpty: true);
        using var server = new TestServer(postgres: database.ConnectionString);

        Assert.Empty(await server.UseAsync((db, _) => db.Database.GetPendingMigrationsAsync()));
        Assert.Equal(HttpStatusCode.OK, (await server.CreateClient().GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Start_AfterAServerKilledWhileMigrating_DoesNotWaitForIt()
    {
        using var server = new TestServer(isEmpty: true);
        // The row that EF Core writes before it migrates, and that only it takes away again.
        await using (var db = new SqliteGridMapDb(new DbContextOptionsBuilder<SqliteGridMapDb>()
            .UseSqlite($"Data Source={Path.Combine(server.Folder, "gridmap.db")};Pooling=False").Options))
        {
            await db.Database.ExecuteSqlRawAsync("""
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
                """);
        }

        Assert.Equal(HttpStatusCode.OK, (await server.CreateClient().GetAsync("/health/ready")).StatusCode);
    }
}
