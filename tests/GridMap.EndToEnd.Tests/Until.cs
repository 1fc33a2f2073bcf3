using System.Diagnostics;

namespace GridMap.EndToEnd.Tests;

/// <summary>Waits for what a running system does in its own time.</summary>
internal static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static async Task TrueAsync(string what, TimeSpan atMost, Func<Task<bool>> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (clock.Elapsed > atMost)
            {
                throw new TimeoutException($"Waited {atMost} in vain until {what}.");
            }

            await Task.Delay(Pause);
        }
    }

    public static async Task<T> FoundAsync<T>(string what, TimeSpan atMost, Func<Task<T?>> find)
        where T : class
    {
        T? found = null;
        await TrueAsync(what, atMost, async () => (found = await find()) is not null);
        return found!; // TrueAsync returns only once it is found.
    }
}
