using GridMap.Server.Storage;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GridMap.Server.Live;

/// <summary>Hears what other servers on the same PostgreSQL committed.</summary>
internal sealed class PostgresChangeListener(
    IOptions<StorageOptions> storage, ChangeSignal signal, TimeProvider clock, ILogger<PostgresChangeListener> log) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (storage.Value.Postgres.Length == 0)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(storage.Value.Postgres);
                await connection.OpenAsync(stoppingToken);
                connection.Notification += (_, _) => signal.Wake();
                await using (var listen = new NpgsqlCommand($"LISTEN {ChangeSignal.PostgresChannel}", connection))
                {
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                }

                while (true)
                {
                    await connection.WaitAsync(stoppingToken);
                }
            }
            catch (NpgsqlException error)
            {
                log.LogWarning(error, "Lost the notification connection; polling goes on, trying again in {Delay}.", RetryDelay);
                await Task.Delay(RetryDelay, clock, stoppingToken);
            }
        }
    }
}
