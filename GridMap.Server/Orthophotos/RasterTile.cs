namespace GridMap.Server.Orthophotos;

/// <summary>A picture out of a tile file.</summary>
internal sealed record RasterTile(byte[] Content, string ContentType);
