using GridMap.Detection.Rasters.Tiff;

namespace GridMap.Detection.Rasters.Pixels;

/// <summary>The pixels of one TIFF directory. Tiles and strips are read by position, so any order is as good as any other.</summary>
internal sealed class TiffPixelSource : PixelSource
{
    private readonly TiffBlockDecoder decoder;
    private readonly TiffLayout view;
    private readonly ColourPlan plan;
    private readonly Lazy<ValueRange> range;
    private readonly Lazy<TableBlock>? tables;

    /// <param name="decoder">The directory's decoder.</param>
    /// <param name="plan">Which bands make the picture.</param>
    /// <param name="range">Values for black and white, shared with overviews; null measures this directory's own.</param>
    public TiffPixelSource(TiffBlockDecoder decoder, ColourPlan plan, Lazy<ValueRange>? range = null)
    {
        this.decoder = decoder;
        this.plan = plan;
        view = decoder.View;
        this.range = range ?? new Lazy<ValueRange>(() => RangeMeter.Measure(this, view.Format));
        tables = TableBlock.Fits(view, plan) ? new Lazy<TableBlock>(() => TableBlock.Make(view, plan, plan.Palette is null ? this.range.Value : new ValueRange(0, 1))) : null;
    }

    public override int Width => view.Width;

    public override int Height => view.Height;

    public override int BlockWidth => view.BlockWidth;

    public override int BlockHeight => view.BlockHeight;

    public Lazy<ValueRange> Range => range;

    public ColourPlan Plan => plan;

    private bool IsPlainBytes => view.Format is { Bits: 8, Signed: false } && plan is { Palette: null, Inverted: false, IsCmyk: false };

    public override PixelBlock ReadBlock(int blockColumn, int blockRow)
    {
        var width = Math.Min(BlockWidth, Width - blockColumn * BlockWidth);
        var height = Math.Min(BlockHeight, Height - blockRow * BlockHeight);
        var planes = ReadPlanes(blockColumn, blockRow);
        if (planes is null)
        {
            return Sparse(width, height);
        }
        if (IsPlainBytes && !view.Planar && plan.NoData is null && view.Samples == 3 && plan.Bands == (0, 1, 2)
            && width == BlockWidth && planes[0].Length == width * height * 3)
        {
            return new PixelBlock(width, height, planes[0], null);
        }
        var rgb = GC.AllocateUninitializedArray<byte>(width * height * 3);
        var alpha = plan.AlphaBand >= 0 || plan.NoData is not null || view.Format.IsFloat ? GC.AllocateUninitializedArray<byte>(width * height) : null;
        if (IsPlainBytes)
        {
            ByteBlock.Fill(planes, view, plan, width, height, rgb, alpha);
        }
        else if (tables is not null)
        {
            tables.Value.Fill(planes, width, height, rgb, alpha);
        }
        else
        {
            FillFromValues(planes, width, height, rgb, alpha);
        }
        return new PixelBlock(width, height, rgb, alpha is not null && alpha.AsSpan().ContainsAnyExcept(byte.MaxValue) ? alpha : null);
    }

    /// <summary>The same pixels, so many along each side merged into one as they are decoded; null where decoding them whole is no slower.</summary>
    /// <param name="by">2, 4 or 8.</param>
    public PixelSource? FindReduced(int by) =>
        view is { Compression: TiffCompression.Jpeg, Samples: 1 or 3, Planar: false } && IsPlainBytes && plan is { NoData: null, AlphaBand: < 0 }
        && plan.Bands == (view.Samples == 3 ? (0, 1, 2) : (0, 0, 0)) && ReducedPixels.Fits(this, by)
            ? new JpegPixelSource(this, decoder, by) : null;

    /// <summary>The raw colour values of one block for measuring, or null where it is sparse.</summary>
    internal IEnumerable<double> SampleValues(int blockColumn, int blockRow, int stride)
    {
        var planes = ReadPlanes(blockColumn, blockRow);
        if (planes is null)
        {
            yield break;
        }
        var width = Math.Min(BlockWidth, Width - blockColumn * BlockWidth);
        var height = Math.Min(BlockHeight, Height - blockRow * BlockHeight);
        for (var pixel = 0; pixel < width * height; pixel += stride)
        {
            var (row, column) = (pixel / width, pixel % width);
            if (plan.AlphaBand >= 0 && Value(planes, row, column, plan.AlphaBand) == 0)
            {
                continue;
            }
            yield return Value(planes, row, column, plan.Bands.Red);
            yield return Value(planes, row, column, plan.Bands.Green);
            yield return Value(planes, row, column, plan.Bands.Blue);
        }
    }

    public override void ReadBand(int band, int column, int row, int width, int height, Span<double> values)
    {
        if (view.Format.IsComplex)
        {
            base.ReadBand(band, column, row, width, height, values);
            return;
        }
        // Block by block, so that each is decoded once.
        for (var blockRow = row / BlockHeight; blockRow <= (row + height - 1) / BlockHeight; blockRow++)
        {
            for (var blockColumn = column / BlockWidth; blockColumn <= (column + width - 1) / BlockWidth; blockColumn++)
            {
                var bytes = decoder.Read(view.Planar ? band : 0, blockColumn, blockRow);
                for (var y = Math.Max(row, blockRow * BlockHeight); y < Math.Min(row + height, (blockRow + 1) * BlockHeight); y++)
                {
                    for (var x = Math.Max(column, blockColumn * BlockWidth); x < Math.Min(column + width, (blockColumn + 1) * BlockWidth); x++)
                    {
                        var index = view.Planar ? x % BlockWidth : ((x % BlockWidth) * view.Samples) + band;
                        values[((y - row) * width) + x - column] = bytes is null
                            ? plan.NoData ?? 0
                            : SampleUnpacker.Value(bytes.AsSpan((y % BlockHeight) * view.RowBytes, view.RowBytes), index, view.Format, view.BigEndian);
                    }
                }
            }
        }
    }

    public override IReadOnlyList<BandValue> ReadValues(int column, int row)
    {
        var (blockColumn, blockRow) = (column / BlockWidth, row / BlockHeight);
        var (inColumn, inRow) = (column % BlockWidth, row % BlockHeight);
        var values = new BandValue[view.Samples];
        byte[]? shared = null;
        for (var band = 0; band < values.Length; band++)
        {
            var bytes = view.Planar ? decoder.Read(band, blockColumn, blockRow) : band == 0 ? shared = decoder.Read(0, blockColumn, blockRow) : shared;
            if (bytes is null)
            {
                values[band] = new BandValue(plan.NoData ?? 0, view.Format.IsComplex ? 0 : null);
                continue;
            }
            var line = bytes.AsSpan(inRow * view.RowBytes, view.RowBytes);
            var index = view.Planar ? inColumn : inColumn * view.Samples + band;
            if (view.Format.IsComplex)
            {
                var (real, imaginary) = SampleUnpacker.Complex(line, index, view.Format, view.BigEndian);
                values[band] = new BandValue(real, imaginary);
            }
            else
            {
                values[band] = new BandValue(SampleUnpacker.Value(line, index, view.Format, view.BigEndian));
            }
        }
        return values;
    }

    private PixelBlock Sparse(int width, int height)
    {
        // A missing block holds the nodata value, or zeros where there is none (GDAL's rule); zeros in an alpha band are empty too.
        return plan.NoData is not null || plan.AlphaBand >= 0
            ? PixelBlock.Empty(width, height)
            : PixelBlock.Empty(width, height) with { Alpha = new byte[width * height] };
    }

    private byte[][]? ReadPlanes(int blockColumn, int blockRow)
    {
        if (!view.Planar)
        {
            var only = decoder.Read(0, blockColumn, blockRow);
            return only is null ? null : [only];
        }
        var planes = new byte[view.Samples][];
        foreach (var band in new[] { plan.Bands.Red, plan.Bands.Green, plan.Bands.Blue, plan.AlphaBand }.Concat(plan.IsCmyk ? [3] : []).Where(band => band >= 0).Distinct())
        {
            var bytes = decoder.Read(band, blockColumn, blockRow);
            if (bytes is null)
            {
                return null;
            }
            planes[band] = bytes;
        }
        return planes;
    }

    private double Value(byte[][] planes, int row, int column, int band)
    {
        var bytes = planes[view.Planar ? band : 0];
        return SampleUnpacker.Value(bytes.AsSpan(row * view.RowBytes, view.RowBytes), view.Planar ? column : column * view.Samples + band, view.Format, view.BigEndian);
    }

    private void FillFromValues(byte[][] planes, int width, int height, byte[] rgb, byte[]? alpha)
    {
        var scale = plan.Palette is null ? range.Value : default;
        var alphaRange = new ValueRange(0, view.Format.IsFloat ? 1 : Math.Pow(2, view.Format.Bits) - 1);
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var at = row * width + column;
                var red = Value(planes, row, column, plan.Bands.Red);
                var isGrey = plan.Bands.Red == plan.Bands.Green;
                var green = isGrey ? red : Value(planes, row, column, plan.Bands.Green);
                var blue = isGrey ? red : Value(planes, row, column, plan.Bands.Blue);
                if (plan.Palette is { } palette)
                {
                    var index = Math.Min((int)red * 3, palette.Length - 3);
                    palette.AsSpan(index, 3).CopyTo(rgb.AsSpan(at * 3));
                }
                else
                {
                    var light = plan.IsCmyk ? 255 - scale.ToByte(Value(planes, row, column, 3)) : 255;
                    rgb[at * 3] = Shade(scale.ToByte(red), light);
                    rgb[at * 3 + 1] = Shade(scale.ToByte(green), light);
                    rgb[at * 3 + 2] = Shade(scale.ToByte(blue), light);
                }
                if (alpha is not null)
                {
                    var empty = IsNoData(red) && IsNoData(green) && IsNoData(blue);
                    alpha[at] = empty ? (byte)0 : plan.AlphaBand < 0 ? byte.MaxValue : alphaRange.ToByte(Value(planes, row, column, plan.AlphaBand));
                }
            }
        }
    }

    private byte Shade(byte value, int light) =>
        plan.IsCmyk ? (byte)((255 - value) * light / 255) : plan.Inverted ? (byte)(255 - value) : value;

    private bool IsNoData(double value) => double.IsNaN(value) || plan.NoData is { } nothing && (value == nothing || (float)value == (float)nothing);
}
