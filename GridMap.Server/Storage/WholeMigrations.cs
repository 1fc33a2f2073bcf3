using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace GridMap.Server.Storage;

/// <summary>Lets a migration on SQLite happen as a whole or not at all.</summary>
/// <remarks>
/// Where a column changes, EF Core makes the table anew, and turns foreign keys off and on around that: SQLite takes this outside of a transaction only,
/// so EF Core ends the migration's in between and warns. A server killed there left half a migration, which no later start could finish. Here foreign keys are off for the whole of it.
/// </remarks>
internal sealed class WholeMigrations(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    /// <summary>The SQLite database in a file, with migrations that are whole.</summary>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection).ReplaceService<IMigrationsSqlGenerator, WholeMigrations>();

    /// <summary>Brings a database to the newest version.</summary>
    public static async Task ApplyAsync(GridMapDb db, CancellationToken cancellation)
    {
        if (!db.Database.IsSqlite())
        {
            await db.Database.MigrateAsync(cancellation);
            return;
        }

        // One connection for all of it: what is turned off holds for one.
        await db.Database.OpenConnectionAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = 0", cancellation);
        try
        {
            await db.Database.MigrateAsync(cancellation);
        }
        finally
        {
            // It goes back to the pool.
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = 1", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    public override IReadOnlyList<MigrationCommand> Generate(IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        [.. base.Generate(operations, model, options).Where(command => !command.CommandText.StartsWith("PRAGMA foreign_keys", StringComparison.Ordinal))];
}
