using System.Collections.Concurrent;
using GridMap.Detection.Rasters;
using GridMap.Detection.Rasters.Pixels;

namespace GridMap.Detection.Tests.Rasters;

public sealed class CollarFinderTests
{
    [Theory]
    [InlineData(64, 64)]
    [InlineData(3000, 7)] // Strips.
    public void Find_CacheOfAFewBlocks_DecodesEachBlockOnce(int blockWidth, int blockHeight)
    {
        var source = new Framed(blockWidth, blockHeight);
        var reader = new WindowReader(source, new BlockCache(source, maxBytes: 16L * blockWidth * blockHeight * 4), null, null);

        var collars = CollarFinder.Find(reader, blockWidth, blockHeight);

        Assert.Single(collars);
        var corners = new[] { 0, source.Across - 1 }.SelectMany(column => new[] { 0, source.Down - 1 }.Select(row => (column, row))).ToHashSet();
        Assert.All(source.Reads.Where(read => !corners.Contains(read.Key) && read.Key.Item2 is > 0 && read.Key.Item2 < source.Down - 1), read => Assert.Equal(1, read.Value));
        Assert.InRange(source.Reads.Values.Sum(), 1, (source.Across * source.Down) + 16);
    }

    /// <summary>Grey, with a black frame.</summary>
    private sealed class Framed(int blockWidth, int blockHeight) : PixelSource
    {
        private const int Frame = 100;

        public ConcurrentDictionary<(int, int), int> Reads { get; } = [];

        public override int Width => 3000;

        public override int Height => 2000;

        public override int BlockWidth => blockWidth;

        public override int BlockHeight => blockHeight;

        public override PixelBlock ReadBlock(int blockColumn, int blockRow)
        {
            Reads.AddOrUpdate((blockColumn, blockRow), 1, (_, before) => before + 1);
            var (left, top) = (blockColumn * blockWidth, blockRow * blockHeight);
            var (width, height) = (Math.Min(blockWidth, Width - left), Math.Min(blockHeight, Height - top));
            var rgb = new byte[width * height * 3];
            for (var at = 0; at < rgb.Length; at++)
            {
                var (column, row) = (left + (at / 3 % width), top + (at / 3 / width));
                rgb[at] = column < Frame || row < Frame || column >= Width - Frame || row >= Height - Frame ? (byte)0 : (byte)120;
            }

            return new PixelBlock(width, height, rgb, null);
        }

        public override IReadOnlyList<BandValue> ReadValues(int column, int row) => throw new NotSupportedException();
    }
}
