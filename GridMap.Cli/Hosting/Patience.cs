namespace GridMap.Cli.Hosting;

/// <summary>Asks again, ever more slowly, while a connection is down or a server restarts.</summary>
/// <param name="clock">Time.</param>
/// <param name="log">Told once when trouble begins and once when it is over.</param>
/// <param name="limit">Gives up after so long without an answer; null never does.</param>
internal sealed class Patience(TimeProvider clock, TextWriter log, TimeSpan? limit)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    /// <exception cref="CommandFailure">There was no answer for too long.</exception>
    public async Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var delay = FirstDelay;
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                var answer = await ask(cancellation);
                if (!isFirst)
                {
                    await log.WriteLineAsync("The server answers again.");
                }

                return answer;
            }
            catch (Exception trouble) when (ServerAnswers.MayPass(trouble, cancellation))
            {
                if (clock.GetElapsedTime(started) > limit)
                {
                    throw new CommandFailure($"The server has not answered for {limit.Value.TotalSeconds:0} seconds: {trouble.Message}", trouble);
                }

                if (isFirst)
                {
                    await log.WriteLineAsync($"The server does not answer ({trouble.Message}); trying again.");
                }
            }

            await Task.Delay(delay, clock, cancellation);
            delay = delay * 2 > LongestDelay ? LongestDelay : delay * 2;
        }
    }
}
