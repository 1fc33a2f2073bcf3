using GridMap.Detection.Rasters.Compression;
using NetVips;

namespace GridMap.Detection.Rasters.Pixels;

/// <summary>A JPEG, PNG or WebP picture. libvips decodes it once, into memory or (above 100 MB) a temporary file, and answers any window from there.</summary>
internal sealed class PlainPixelSource : PixelSource
{
    private const int Block = 512;
    private readonly string path;
    private readonly Image image;
    private readonly Image picture;
    // One libvips region pipeline is not meant to be driven from several threads.
    private readonly Lock gate = new();

    private PlainPixelSource(string path, Image image)
    {
        this.path = path;
        this.image = image;
        var colours = image.Interpretation is Enums.Interpretation.Cmyk or Enums.Interpretation.Rgb16 or Enums.Interpretation.Grey16
            ? image.Colourspace(Enums.Interpretation.Srgb)
            : image.Copy();
        picture = colours.Format == Enums.BandFormat.Uchar ? colours : colours.Cast(Enums.BandFormat.Uchar);
    }

    public override int Width => image.Width;

    public override int Height => image.Height;

    public override int BlockWidth => Math.Min(Block, Width);

    public override int BlockHeight => Math.Min(Block, Height);

    public int Bands => image.Bands;

    public bool HasAlpha => image.HasAlpha();

    public bool IsSixteenBit => image.Format == Enums.BandFormat.Ushort;

    public static PlainPixelSource Open(string path)
    {
        VipsRuntime.Prepare();
        try
        {
            var image = Image.NewFromFile(path, access: Enums.Access.Random, failOn: Enums.FailOn.Truncated);
            if ((long)image.Width * image.Height > RasterLimits.MaxPlainPixels)
            {
                using (image)
                {
                    throw new RasterException(path, RasterProblem.TooLarge, $"{image.Width} by {image.Height} pixels in a picture that has to be decoded whole");
                }
            }
            return new PlainPixelSource(path, image);
        }
        catch (VipsException broken)
        {
            throw new RasterException(path, RasterProblem.Corrupt, broken.Message.ReplaceLineEndings(" ").Trim(), broken);
        }
    }

    public override PixelBlock ReadBlock(int blockColumn, int blockRow)
    {
        var (left, top) = (blockColumn * BlockWidth, blockRow * BlockHeight);
        var (width, height) = (Math.Min(BlockWidth, Width - left), Math.Min(BlockHeight, Height - top));
        var samples = Read(picture, left, top, width, height).Samples;
        var bands = picture.Bands;
        var colours = bands >= 3 ? 3 : 1;
        var rgb = new byte[width * height * 3];
        var alpha = bands > colours && HasAlpha ? new byte[width * height] : null;
        for (var pixel = 0; pixel < width * height; pixel++)
        {
            var at = pixel * bands;
            rgb[pixel * 3] = samples[at];
            rgb[pixel * 3 + 1] = samples[at + (colours == 3 ? 1 : 0)];
            rgb[pixel * 3 + 2] = samples[at + (colours == 3 ? 2 : 0)];
            if (alpha is not null)
            {
                alpha[pixel] = samples[at + bands - 1];
            }
        }
        return new PixelBlock(width, height, rgb, alpha is not null && alpha.AsSpan().ContainsAnyExcept(byte.MaxValue) ? alpha : null);
    }

    public override IReadOnlyList<BandValue> ReadValues(int column, int row)
    {
        lock (gate)
        {
            try
            {
                return [.. image.Getpoint(column, row).Select(value => new BandValue(value))];
            }
            catch (VipsException broken)
            {
                throw new RasterException(path, RasterProblem.Corrupt, broken.Message.ReplaceLineEndings(" ").Trim(), broken);
            }
        }
    }

    public override void Dispose()
    {
        picture.Dispose();
        image.Dispose();
        base.Dispose();
    }

    private DecodedPicture Read(Image from, int left, int top, int width, int height)
    {
        lock (gate)
        {
            try
            {
                using var part = from.Crop(left, top, width, height);
                return new DecodedPicture(width, height, from.Bands, part.WriteToMemory<byte>());
            }
            catch (VipsException broken)
            {
                throw new RasterException(path, RasterProblem.Corrupt, broken.Message.ReplaceLineEndings(" ").Trim(), broken);
            }
        }
    }
}
