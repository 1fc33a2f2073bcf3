using NetVips;

namespace GridMap.Detection.Rasters.Compression;

/// <summary>Decodes one picture held in memory with libvips, after its header has been compared with what the block should hold.</summary>
internal static class VipsCodec
{
    static VipsCodec() => VipsRuntime.Prepare();

    /// <summary>Decodes a complete JPEG stream to interleaved 8-bit samples.</summary>
    public static DecodedPicture Jpeg(byte[] stream)
    {
        var picture = Decode(() => Image.JpegloadBuffer(stream, failOn: Enums.FailOn.Truncated));
        if (picture.Bands == 4)
        {
            // libvips takes four components for inverted CMYK; in a TIFF they are what they are.
            foreach (ref var sample in picture.Samples.AsSpan())
            {
                sample = (byte)(byte.MaxValue - sample);
            }
        }
        return picture;
    }

    /// <summary>Decodes a WebP stream to interleaved 8-bit samples.</summary>
    public static DecodedPicture WebP(byte[] stream) => Decode(() => Image.WebploadBuffer(stream, failOn: Enums.FailOn.Truncated));

    /// <summary>Decodes a one-strip TIFF made by <see cref="FaxEnvelope"/>.</summary>
    public static DecodedPicture Tiff(byte[] stream) => Decode(() => Image.TiffloadBuffer(stream, failOn: Enums.FailOn.Error));

    private static DecodedPicture Decode(Func<Image> open)
    {
        try
        {
            using var image = open();
            if ((long)image.Width * image.Height * image.Bands > RasterLimits.MaxBlockBytes)
            {
                throw new CodecException($"the compressed picture claims {image.Width} by {image.Height} pixels");
            }
            if (image.Format != Enums.BandFormat.Uchar)
            {
                throw new CodecException($"the compressed picture has samples of type {image.Format}");
            }
            return new DecodedPicture(image.Width, image.Height, image.Bands, image.WriteToMemory<byte>());
        }
        catch (VipsException broken)
        {
            throw new CodecException(broken.Message.ReplaceLineEndings(" ").Trim(), broken);
        }
    }
}
