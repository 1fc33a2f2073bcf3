using Npgsql;

namespace GridMap.Server.Tests.Storage;

/// <summary>An empty database of its own on a real PostgreSQL server, dropped in the end.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    /// <summary>Connection string of a server where databases may be made, for example <c>Host=/tmp/pg;Username=postgres</c>.</summary>
    private const string Variable = "GRIDMAP_TEST_POSTGRES";

    private readonly string _server;
    private readonly string _name;

    private PostgresDatabase(string server, string name) => (_server, _name) = (server, name);

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ConnectionString;

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(server), $"No PostgreSQL: set {Variable} to a connection string.");
        var database = new PostgresDatabase(server!, $"gridmap_test_{Guid.NewGuid():N}"); // skipped when null
        await database.RunAsync($"CREATE DATABASE {database._name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Database = "postgres" }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
