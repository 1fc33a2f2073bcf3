using NetVips;

namespace GridMap.Detection.Rasters.Compression;

/// <summary>Process-wide settings of libvips: the callers bring their own threads, and caches of their own.</summary>
internal static class VipsRuntime
{
    private static readonly Lazy<bool> Ready = new(() =>
    {
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        return true;
    });

    public static void Prepare() => _ = Ready.Value;
}
