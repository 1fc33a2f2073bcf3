namespace GridMap.Server.Tiles;

/// <summary>Something that stands at one place of the map, in memory.</summary>
internal interface IMapPoint
{
    Guid Id { get; }

    WorldPoint Place { get; }

    string AreaCode { get; }
}
