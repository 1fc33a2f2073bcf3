using GridMap.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Storage;

internal static class JobClaims
{
    /// <summary>The job that has waited longest and that nobody else is taking at this moment; call it inside a transaction.</summary>
    /// <remarks>SQLite's write transaction is alone anyway; on PostgreSQL rows that another transaction holds are passed over.</remarks>
    public static Task<JobRow?> FindNextJobAsync(this GridMapDb db, JobKind kind, DateTimeOffset now, CancellationToken cancellation)
    {
        var jobs = db.Database.IsNpgsql()
            ? db.Jobs.FromSql(
                $"""
                SELECT * FROM jobs WHERE "State" = 'Queued' AND "Kind" = {kind.ToString()} AND "QueuedAt" <= {now.ToUniversalTime()}
                ORDER BY "QueuedAt", "Id" LIMIT 1 FOR UPDATE SKIP LOCKED
                """)
            : db.Jobs.Where(job => job.State == JobState.Queued && job.Kind == kind && job.QueuedAt <= now).OrderBy(job => job.QueuedAt).ThenBy(job => job.Id).Take(1);
        // PostgreSQL takes no query around a locking one, so nothing is composed on top.
        return First(jobs, cancellation);
    }

    private static async Task<JobRow?> First(IQueryable<JobRow> jobs, CancellationToken cancellation) =>
        (await jobs.ToListAsync(cancellation)) is [var first, ..] ? first : null;
}
