using NetVips;

namespace GridMap.Detection.Rasters.Compression;

/// <summary>Process-wide settings of libvips: the callers bring their own threads, and caches of their own.</summary>
internal static class VipsRuntime
{
    private static readonly Lazy<bool> Ready = new(() =>
    {
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        // Warnings about a damaged picture would go to standard error; the exception says what matters.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning | Enums.LogLevelFlags.Info | Enums.LogLevelFlags.Message, Silence);
        return true;
    });

    private static readonly Log.LogDelegate Silence = (_, _, _) => { };

    public static void Prepare() => _ = Ready.Value;
}
