using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Storage;

/// <summary>Secrets in the database, so that a sign-in, a worker's key and the setup code hold on every server of it.</summary>
internal sealed class SharedSecrets(IServiceScopeFactory scopes)
{
    public const string WorkerKey = "worker.key";
    public const string SetupCode = "setup.code";

    /// <summary>The secret of that name, made now if there is none; servers that ask at once get the same.</summary>
    public async Task<string> GetOrAddAsync(string name, Func<string> make, CancellationToken cancellation)
    {
        if (await FindAsync(name, cancellation) is { } known)
        {
            return known;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
            var row = new SharedSecretRow { Name = name, Value = make() };
            db.SharedSecrets.Add(row);
            await db.SaveChangesAsync(cancellation);
            return row.Value;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Where another server was faster, its value is there; else the trouble was another.
            if (await FindAsync(name, cancellation) is { } theirs)
            {
                return theirs;
            }

            throw;
        }
    }

    public async Task<string?> FindAsync(string name, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GridMapDb>().SharedSecrets.AsNoTracking()
            .Where(row => row.Name == name).Select(row => row.Value).SingleOrDefaultAsync(cancellation);
    }

    public async Task RemoveAsync(string name, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GridMapDb>().SharedSecrets.Where(row => row.Name == name).ExecuteDeleteAsync(cancellation);
    }
}
