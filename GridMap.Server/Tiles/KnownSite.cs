namespace GridMap.Server.Tiles;

/// <summary>A stored site as a tile shows it.</summary>
internal sealed record KnownSite(
    Guid Id, Guid OrthophotoId, string AreaCode, WorldPoint Place, int TankCount, int StructureCount, double Score, bool IsLicensed, Guid? SuspectId) : IMapPoint;
