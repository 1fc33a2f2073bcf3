using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Jobs;

/// <summary>Keeps eager workers from filling the change feed with progress.</summary>
internal sealed class JobProgress(IOptions<JobOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _told = new();

    /// <summary>True when the map has not heard of this job for a while; the caller then tells it.</summary>
    public bool IsDue(Guid jobId)
    {
        var now = clock.GetUtcNow();
        if (_told.TryGetValue(jobId, out var last) && now - last < TimeSpan.FromSeconds(options.Value.ProgressEverySeconds))
        {
            return false;
        }

        _told[jobId] = now;
        return true;
    }

    public void Forget(Guid jobId) => _told.TryRemove(jobId, out _);
}
