using System.Collections.Concurrent;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Presence;

/// <summary>Notes who had whose position before him; once a minute for each viewer, so that looking costs two statements.</summary>
internal sealed class PresenceLookLog(TimeProvider clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>A look that was not renewed for longer is another look.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<(Guid Viewer, Guid Subject), DateTimeOffset> _noted = new();

    public async Task NoteAsync(GridMapDb db, KnownAccount viewer, IReadOnlyList<Guid> subjects, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = subjects.Where(subject => !_noted.TryGetValue((viewer.Id, subject), out var at) || now - at >= Every).ToList();
        if (due.Count is 0)
        {
            return;
        }

        var since = now - Pause;
        var open = await db.PresenceLooks.Where(row => row.ViewerId == viewer.Id && due.Contains(row.SubjectId) && row.SeenAt >= since).ToListAsync(cancellation);
        open.ForEach(row => row.SeenAt = now);
        db.PresenceLooks.AddRange(due.Except(open.Select(row => row.SubjectId)).Select(subject => new PresenceLookRow
        {
            Id = Guid.CreateVersion7(now),
            SubjectId = subject,
            ViewerId = viewer.Id,
            ViewerName = viewer.DisplayName,
            StartedAt = now,
            SeenAt = now,
        }));
        // Before the positions leave: what cannot be noted is not shown.
        await db.SaveChangesAsync(cancellation);
        due.ForEach(subject => _noted[(viewer.Id, subject)] = now);
    }

    /// <summary>Drops what would be noted anew anyway.</summary>
    public void Forget()
    {
        var since = clock.GetUtcNow() - Every;
        foreach (var (pair, at) in _noted)
        {
            if (at < since)
            {
                _noted.TryRemove(new(pair, at));
            }
        }
    }
}
