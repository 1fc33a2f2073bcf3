using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Playback;

/// <summary>Keeps who followed which area when; written in batches, so that a thousand who come back at once are one transaction.</summary>
internal sealed class FollowLog(IServiceScopeFactory scopes, IOptions<PlaybackOptions> options, TimeProvider clock, ILogger<FollowLog> log) : BackgroundService
{
    /// <summary>A follower whose server was not heard of for longer is gone.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan SignOfLife = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Cleaning = TimeSpan.FromHours(6);

    private readonly SemaphoreSlim _writing = new(1, 1); // No handle is taken of it, so nothing has to be given back.
    private readonly Guid _serverId = Guid.NewGuid();
    private readonly ConcurrentQueue<FollowRow> _started = [];
    private readonly ConcurrentQueue<(Guid Id, DateTimeOffset At)> _ended = [];
    private DateTimeOffset _seenAt = clock.GetUtcNow();
    private DateTimeOffset _cleanedAt;

    /// <summary>Passes a stream on, and notes for whom it ran from when to when.</summary>
    public async IAsyncEnumerable<T> KeepAsync<T>(
        KnownAccount account, string areaCode, IAsyncEnumerable<T> stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (id, now) = (Guid.CreateVersion7(clock.GetUtcNow()), clock.GetUtcNow());
        _started.Enqueue(new FollowRow
        {
            Id = id,
            AccountId = account.Id,
            Name = account.DisplayName,
            AreaCode = areaCode,
            ScopeCodes = string.Join(',', account.Scope.Narrow(areaCode)?.AreaCodes ?? []),
            ServerId = _serverId,
            StartedAt = now,
            SeenAt = now,
        });
        try
        {
            await foreach (var item in stream.WithCancellation(cancellation))
            {
                yield return item;
            }
        }
        finally
        {
            _ended.Enqueue((id, clock.GetUtcNow()));
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await WriteAsync(cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            // Stopped a second time, when the host is gone: the first time wrote.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.FollowWriteSeconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(stoppingToken);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or DbUpdateException or InvalidOperationException)
            {
                log.LogError(error, "Cannot write down who follows the live map; trying again.");
            }
        }
    }

    /// <summary>Writes what began and ended since, and now and then that the rest goes on.</summary>
    internal async Task WriteAsync(CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            await WriteBatchAsync(cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task WriteBatchAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (started, ended) = (_started.ToList(), _ended.ToList());
        var isDue = now - _seenAt >= SignOfLife;
        if (started.Count + ended.Count == 0 && !isDue)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Follows.AddRange(started);
        await db.SaveChangesAsync(cancellation);
        if (isDue)
        {
            await db.Follows.Where(row => row.ServerId == _serverId && row.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), cancellation);
        }

        foreach (var (id, at) in ended)
        {
            await db.Follows.Where(row => row.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, at).SetProperty(row => row.SeenAt, at), cancellation);
        }

        if (now - _cleanedAt >= Cleaning)
        {
            var oldest = now.AddDays(-options.Value.FollowRetentionDays);
            await db.Follows.Where(row => row.SeenAt < oldest).ExecuteDeleteAsync(cancellation);
            _cleanedAt = now;
        }

        await transaction.CommitAsync(cancellation);
        // Only what is written leaves the queues: after an error it is written with the next batch.
        started.ForEach(_ => _started.TryDequeue(out FollowRow? _));
        ended.ForEach(_ => _ended.TryDequeue(out (Guid, DateTimeOffset) _));
        _seenAt = isDue ? now : _seenAt;
    }
}
