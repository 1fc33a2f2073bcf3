using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Tiles;

public sealed class TileOptions
{
    public const string Section = "Tiles";

    /// <summary>Whether the map is read while the server starts; otherwise the first watcher waits for it.</summary>
    public bool WarmUp { get; set; } = true;

    /// <summary>Drawn tiles kept in memory, at most.</summary>
    [Range(1, 65_536)] public int CacheMegabytes { get; set; } = 48;
}
