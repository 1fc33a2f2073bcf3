using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GridMap.Server.Tests.Hosting;

/// <summary>An empty PostgreSQL database at the newest version: migrated once per run, since that takes longer than most tests, and copied for each.</summary>
/// <remarks>Nothing tells a run for certain that it ends. So it locks its template as long as it lives, and the next run drops those that are not locked.</remarks>
internal static class PostgresTemplate
{
    private const string Prefix = "gridmap_template_";

    private static readonly Lock Making = new();
    private static NpgsqlConnection? _holder;
    private static string? _name;

    /// <summary>The template's name on that server.</summary>
    public static string NameOn(string server)
    {
        lock (Making)
        {
            return _name ??= Make(server);
        }
    }

    private static string Make(string server)
    {
        _holder = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        _holder.Open();
        foreach (var abandoned in List(_holder).Where(other => TryLock(_holder, other)))
        {
            Execute(_holder, $"DROP DATABASE IF EXISTS {abandoned} WITH (FORCE)");
        }

        var name = $"{Prefix}{Guid.NewGuid():N}";
        TryLock(_holder, name);
        Execute(_holder, $"CREATE DATABASE {name}");
        // Without a pool nobody is connected when it is copied, which PostgreSQL asks for.
        var address = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false };
        using var db = new PostgresGridMapDb(new DbContextOptionsBuilder<PostgresGridMapDb>().UseNpgsql(address.ConnectionString).Options);
        db.Database.Migrate();
        return name;
    }

    private static List<string> List(NpgsqlConnection connection)
    {
        using var list = new NpgsqlCommand($"SELECT datname FROM pg_database WHERE starts_with(datname, '{Prefix}')", connection);
        using var reader = list.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static bool TryLock(NpgsqlConnection connection, string name)
    {
        using var take = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtext($1))", connection) { Parameters = { new() { Value = name } } };
        return take.ExecuteScalar() is true;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
