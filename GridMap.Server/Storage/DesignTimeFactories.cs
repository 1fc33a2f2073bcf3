using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GridMap.Server.Storage;

/// <summary>Lets <c>dotnet ef</c> write SQLite migrations without starting the server.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteGridMapDb>
{
    public SqliteGridMapDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteGridMapDb>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>Lets <c>dotnet ef</c> write PostgreSQL migrations without a server of either kind.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresGridMapDb>
{
    public PostgresGridMapDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresGridMapDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
