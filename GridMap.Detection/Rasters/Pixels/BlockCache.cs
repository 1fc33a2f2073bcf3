namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Keeps the blocks used last, up to a number of bytes; two threads that want one block decode it once.</summary>
internal sealed class BlockCache(PixelSource source, long maxBytes)
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, LinkedListNode<Entry>> byKey = [];
    private readonly LinkedList<Entry> byUse = [];
    private long heldBytes;

    public PixelBlock Get(int blockColumn, int blockRow)
    {
        var key = (long)blockRow * source.Across + blockColumn;
        Lazy<PixelBlock> block;
        lock (gate)
        {
            if (byKey.TryGetValue(key, out var node))
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
                block = node.Value.Block;
            }
            else
            {
                block = new Lazy<PixelBlock>(() => source.ReadBlock(blockColumn, blockRow));
                byKey[key] = byUse.AddFirst(new Entry(key, block, Estimate(blockColumn, blockRow)));
                heldBytes += byUse.First!.Value.Bytes; // just added
                Trim();
            }
        }
        return block.Value;
    }

    private void Trim()
    {
        while (heldBytes > maxBytes && byUse.Count > 1)
        {
            var last = byUse.Last!; // Count is above 1
            byUse.RemoveLast();
            byKey.Remove(last.Value.Key);
            heldBytes -= last.Value.Bytes;
        }
    }

    private long Estimate(int blockColumn, int blockRow) =>
        4L * Math.Min(source.BlockWidth, source.Width - blockColumn * source.BlockWidth) * Math.Min(source.BlockHeight, source.Height - blockRow * source.BlockHeight) + 256;

    private sealed record Entry(long Key, Lazy<PixelBlock> Block, long Bytes);
}
