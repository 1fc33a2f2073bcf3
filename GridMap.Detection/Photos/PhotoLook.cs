using GridMap.Detection.Rasters.Compression;
using NetVips;

namespace GridMap.Detection.Photos;

/// <summary>How sharp and how well exposed a picture is.</summary>
/// <param name="EdgeLoss">Share of its edge contrast that a blur over nine pixels takes away, 0 to 1: much from a sharp picture, little from one that is blurred already.</param>
/// <param name="WellExposedFraction">Share of pixels whose brightness lies between 6 and 249 of 255, 0 to 1.</param>
/// <remarks>
/// Source of the sharpness: F. Crete et al., The blur effect, SPIE 6492 (2007). It divides by the picture's own contrast, so that a
/// field and a yard full of drums that are equally sharp come out nearly alike, which the variance of the Laplacian does not. The
/// worse of both directions counts, because motion blurs only one. Photos are judged at half their size: blur of less than two of their pixels is not seen.
/// </remarks>
public sealed record PhotoLook(double EdgeLoss, double WellExposedFraction)
{
    private const int Reach = 4;

    /// <summary>Judges a whole photo at half its size.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <exception cref="VipsException">The picture is damaged or ends too soon.</exception>
    internal static PhotoLook Of(byte[] file)
    {
        VipsRuntime.Prepare();
        using var picture = Image.JpegloadBuffer(file, shrink: 2, failOn: Enums.FailOn.Truncated);
        using var grey = picture.Colourspace(Enums.Interpretation.Bw);
        using var plain = grey.Bands > 1 ? grey.ExtractBand(0) : grey.Copy();
        return Of(plain.WriteToMemory<byte>(), plain.Width, plain.Height);
    }

    /// <summary>Judges brightness values, row by row.</summary>
    /// <param name="grey">A byte a pixel.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    public static PhotoLook Of(ReadOnlySpan<byte> grey, int width, int height)
    {
        var well = 0;
        foreach (var value in grey)
        {
            if (value is >= 6 and <= 249) well++;
        }

        var (along, across) = (
            Loss(grey, width, step: 1, left: Reach + 1, top: 0, right: width - Reach, bottom: height),
            Loss(grey, width, step: width, left: 0, top: Reach + 1, right: width, bottom: height - Reach));
        return new PhotoLook(Math.Min(along, across), (double)well / Math.Max(1, grey.Length));
    }

    /// <summary>What a blur along one direction takes of the edges across it.</summary>
    private static double Loss(ReadOnlySpan<byte> grey, int width, int step, int left, int top, int right, int bottom)
    {
        const int Window = 2 * Reach + 1;
        var (edges, lost) = (0L, 0L);
        for (var row = top; row < bottom; row++)
        {
            for (var at = row * width + left; at < row * width + right; at++)
            {
                var edge = Math.Abs(grey[at] - grey[at - step]) * Window;
                // The blurred line moves by what enters the window less what leaves it.
                var blurred = Math.Abs(grey[at + Reach * step] - grey[at - (Reach + 1) * step]);
                edges += edge;
                lost += Math.Max(0, edge - blurred);
            }
        }

        return edges == 0 ? 0 : (double)lost / edges;
    }
}
