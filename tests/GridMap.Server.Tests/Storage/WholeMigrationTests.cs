using System.Data.Common;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace GridMap.Server.Tests.Storage;

public sealed class WholeMigrationTests : IDisposable
{
    private const string Before = "20261127164748_TipOffs";

    // Makes the table of jobs anew.
    private const string Screening = "20261127170752_Screening";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gridmap-migrations-");
    private readonly List<string> _warnings = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Apply_OnSqlite_WarnsOfNothingAndLeavesForeignKeysOn()
    {
        await using var db = Open();
        await db.Database.OpenConnectionAsync();

        await WholeMigrations.ApplyAsync(db, CancellationToken.None);

        Assert.Empty(_warnings);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(1, await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync());
        Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
    }

    [Fact]
    public async Task Apply_BrokenOffBeforeAMigrationIsNoted_IsDoneByTheNextStart()
    {
        await using (var old = Open())
        {
            await old.GetService<IMigrator>().MigrateAsync(Before);
        }

        await using (var killed = Open(new Break(Screening)))
        {
            await Assert.ThrowsAsync<IOException>(() => WholeMigrations.ApplyAsync(killed, CancellationToken.None));
        }

        await using var db = Open();
        await WholeMigrations.ApplyAsync(db, CancellationToken.None);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, await db.VisitStops.CountAsync());
    }

    private SqliteGridMapDb Open(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<SqliteGridMapDb>();
        WholeMigrations.Use(options, $"Data Source={Path.Combine(_folder.FullName, "gridmap.db")};Pooling=False");
        options.AddInterceptors(interceptors).LogTo(_warnings.Add, LogLevel.Warning);
        return new SqliteGridMapDb(options.Options);
    }

    private sealed class Break(string text) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains(text, StringComparison.Ordinal) ? throw new IOException("The power is gone.") : new(result);
    }
}
