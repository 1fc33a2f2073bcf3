using System.Buffers;

namespace GridMap.Detection.Pipeline;

/// <summary>One tile on its way to the model; its pixels are rented and given back after the run.</summary>
internal sealed record SearchTile(PassGrid Pass, TileSpan Column, TileSpan Row, byte[] Rgb)
{
    public void Return() => ArrayPool<byte>.Shared.Return(Rgb);
}
