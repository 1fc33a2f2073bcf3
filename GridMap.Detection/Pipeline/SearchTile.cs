using System.Buffers;

namespace GridMap.Detection.Pipeline;

/// <summary>One tile on its way to the model; its pixels are rented and given back after the run.</summary>
internal sealed record SearchTile(PassGrid Pass, TileSpan Column, TileSpan Row, byte[] Rgb)
{
    /// <summary>Its number among the tiles of its pass, row by row.</summary>
    public long Number => ((long)Array.IndexOf(Pass.Rows, Row) * Pass.Columns.Length) + Array.IndexOf(Pass.Columns, Column);

    public void Return() => ArrayPool<byte>.Shared.Return(Rgb);
}
