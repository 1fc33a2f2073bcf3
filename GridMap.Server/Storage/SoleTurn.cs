using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GridMap.Server.Storage;

/// <summary>Lets one of several servers on a database do what is to be done once; a killed one lets go at once.</summary>
/// <remarks>On SQLite there is one server, and it has every turn.</remarks>
internal sealed class SoleTurn : IAsyncDisposable
{
    private readonly NpgsqlConnection? _connection;

    private SoleTurn(NpgsqlConnection? connection) => _connection = connection;

    /// <summary>The turn, or null while another server has it.</summary>
    /// <param name="db">The database the servers share.</param>
    /// <param name="what">What is done in turn: a number that nothing else on the database locks.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<SoleTurn?> TryTakeAsync(GridMapDb db, long what, CancellationToken cancellation)
    {
        if (!db.Database.IsNpgsql())
        {
            return new SoleTurn(null);
        }

        // Not from the pool: the lock lives as long as the connection.
        var address = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, KeepAlive = 10 };
        var connection = new NpgsqlConnection(address.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var take = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = what } } };
            if (await take.ExecuteScalarAsync(cancellation) is true)
            {
                return new SoleTurn(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Makes sure that the turn is still this server's.</summary>
    /// <exception cref="NpgsqlException">The connection that held it is gone, and another may have it.</exception>
    public async Task RequireAsync(CancellationToken cancellation)
    {
        if (_connection is not null)
        {
            await using var ask = new NpgsqlCommand("SELECT 1", _connection);
            await ask.ExecuteNonQueryAsync(cancellation);
        }
    }

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;
}
