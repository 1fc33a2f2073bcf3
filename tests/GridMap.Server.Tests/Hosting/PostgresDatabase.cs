using Npgsql;

namespace GridMap.Server.Tests.Hosting;

/// <summary>A database of its own on the PostgreSQL that GRIDMAP_TEST_POSTGRES names; gone with the test.</summary>
public sealed class PostgresDatabase : IDisposable
{
    private const string Variable = "GRIDMAP_TEST_POSTGRES";

    private readonly string _server;
    private readonly string _name;

    private PostgresDatabase(string server, bool isEmpty)
    {
        _server = server;
        _name = $"gridmap_{Guid.NewGuid():N}";
        Execute(isEmpty ? $"CREATE DATABASE {_name}" : $"CREATE DATABASE {_name} TEMPLATE {PostgresTemplate.NameOn(server)}");
    }

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 20 }.ConnectionString;

    /// <summary>Makes a database at the newest version (or with nothing in it), or skips the test with the reason.</summary>
    public static PostgresDatabase CreateOrSkip(bool isEmpty = false)
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(server), $"{Variable} names no PostgreSQL (./test.sh starts one where it is installed)");
        return new PostgresDatabase(server!, isEmpty); // Skip.If has just thrown where it is null.
    }

    public void Dispose() => Execute($"DROP DATABASE {_name} WITH (FORCE)");

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
