using System.Runtime.InteropServices;
using GridMap.Contracts.Grounds;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Server.Storage;

namespace GridMap.Server.Grounds;

/// <summary>Makes grids of heights from what a worker read of an elevation model.</summary>
internal sealed class HeightShelf(IFileStore store)
{
    /// <summary>Pixels along each side of a stored square.</summary>
    public const int SquarePixels = 256;

    /// <summary>Bytes of a stored square.</summary>
    public const int SquareBytes = SquarePixels * SquarePixels * sizeof(float);

    /// <summary>Length of the stored heights of a raster.</summary>
    public static long LengthBytes(int width, int height) => (long)Squares(width) * Squares(height) * SquareBytes;

    /// <summary>The heights at the knots of a lattice; none of them is known where the model does not reach.</summary>
    /// <param name="row">A ready elevation model.</param>
    /// <param name="lattice">The knots.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">The stored heights are gone.</exception>
    public async Task<TerrainGrid> ReadAsync(GroundRow row, TerrainLattice lattice, CancellationToken cancellation)
    {
        var sampling = row.ModelOf().Over(lattice);
        if (!sampling.IsWithin)
        {
            var unknown = new float[lattice.Columns * lattice.Rows];
            Array.Fill(unknown, float.NaN);
            return new TerrainGrid(lattice, unknown);
        }

        var read = GroundRows.Read<TerrainResult>(row.Reading!); // A model has a reading.
        await using var content = await store.OpenReadAsync(read.HeightsSha256, cancellation) ?? throw new InvalidDataException($"The heights of the elevation model {row.Id} are not in the file store.");
        return sampling.Fill(await ReadAsync(content, Squares(read.Width), sampling, cancellation));
    }

    private static async Task<float[]> ReadAsync(Stream content, int squaresAcross, HeightSampling wanted, CancellationToken cancellation)
    {
        var values = new float[wanted.Width * wanted.Height];
        var square = new byte[SquareBytes];
        for (var down = wanted.Row / SquarePixels; down <= (wanted.Row + wanted.Height - 1) / SquarePixels; down++)
        {
            for (var across = wanted.Column / SquarePixels; across <= (wanted.Column + wanted.Width - 1) / SquarePixels; across++)
            {
                content.Position = ((long)down * squaresAcross + across) * SquareBytes;
                await content.ReadExactlyAsync(square, cancellation);
                Copy(MemoryMarshal.Cast<byte, float>(square), across * SquarePixels, down * SquarePixels, values, wanted);
            }
        }

        return values;
    }

    private static void Copy(ReadOnlySpan<float> square, int left, int top, float[] values, HeightSampling wanted)
    {
        var (from, to) = (Math.Max(left, wanted.Column), Math.Min(left + SquarePixels, wanted.Column + wanted.Width));
        for (var row = Math.Max(top, wanted.Row); row < Math.Min(top + SquarePixels, wanted.Row + wanted.Height); row++)
        {
            square.Slice((row - top) * SquarePixels + from - left, to - from).CopyTo(values.AsSpan((row - wanted.Row) * wanted.Width + from - wanted.Column));
        }
    }

    private static int Squares(int pixels) => (pixels + SquarePixels - 1) / SquarePixels;
}
