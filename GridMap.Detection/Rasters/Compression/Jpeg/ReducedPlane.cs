using System.Runtime.CompilerServices;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>Decodes the blocks of one component of a scan to means.</summary>
internal sealed class ReducedPlane
{
    private readonly int blocksAcross;
    private readonly int blocksDown;
    private readonly int meansAcross;
    private readonly int meansDown;
    private readonly HuffmanTable first;
    private readonly CoefficientTable others;
    private readonly BlockMeans means;
    private int lastFirst;

    private ReducedPlane(JpegComponent component, HuffmanTable first, CoefficientTable others, BlockMeans means, AxisMeans across, AxisMeans down)
    {
        (blocksAcross, blocksDown) = (component.Across, component.Down);
        (meansAcross, meansDown) = (across.Length, down.Length);
        (this.first, this.others) = (first, others);
        this.means = means;
    }

    /// <summary>The planes of a frame, all of the size the finest has when it is reduced; null where a coarser one would have to be enlarged for that, or a table is missing.</summary>
    public static ReducedPlane[]? Find(JpegFrame frame, int by)
    {
        var planes = new ReducedPlane[frame.Components.Count];
        for (var i = 0; i < planes.Length; i++)
        {
            var component = frame.Components[i];
            var (finerAcross, finerDown) = (frame.UnitBlocksAcross * 8, frame.UnitBlocksDown * 8);
            if (finerAcross % (component.Across * by) != 0 || finerDown % (component.Down * by) != 0
                || AxisMeans.Find(finerAcross / (component.Across * by)) is not { } across || AxisMeans.Find(finerDown / (component.Down * by)) is not { } down
                || frame.Tables.Factors[component.Factors] is not { } factors
                || frame.Tables.Firsts[component.First] is not { } first || frame.Tables.Others[component.Others] is not { } others)
            {
                return null;
            }
            planes[i] = new ReducedPlane(component, first, others, factors.MeansOf(across, down), across, down);
        }
        return planes;
    }

    public void Restart() => lastFirst = 0;

    /// <summary>Decodes this component's blocks of the next unit.</summary>
    /// <param name="plane">From the unit's first mean on.</param>
    /// <param name="stride">Means from one row to the next.</param>
    /// <returns>False when the bits are no block.</returns>
    public bool TryDecodeUnit(ref JpegBits bits, Span<float> plane, int stride)
    {
        Span<float> folded = stackalloc float[BlockMeans.MostValues];
        for (var down = 0; down < blocksDown; down++)
        {
            for (var across = 0; across < blocksAcross; across++)
            {
                bits.Fill();
                if (!TryReadFirst(ref bits))
                {
                    return false;
                }
                means.Begin(folded, lastFirst);
                if (!others.TryRead(ref bits, means.Factors, folded, out var last) || bits.IsOverrun)
                {
                    return false;
                }
                means.Write(folded, last, plane[((down * meansDown * stride) + (across * meansAcross))..], stride);
            }
        }
        return true;
    }

    // Once a block: a call would cost as much as the work.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadFirst(ref JpegBits bits)
    {
        var entry = first.Look(bits.Peek(HuffmanTable.LookBits));
        if ((entry & HuffmanTable.HasValue) != 0)
        {
            bits.Skip(entry & HuffmanTable.UsedBits);
            lastFirst += entry >> 16;
            return true;
        }
        var (used, size) = entry != 0 ? (entry & HuffmanTable.UsedBits, entry >> 8 & 255) : first.Find(bits.Peek(16));
        if (used == 0 || size > 15)
        {
            return false;
        }
        bits.Skip(used);
        lastFirst += size == 0 ? 0 : HuffmanTable.Extend(bits.Take(size), size);
        return true;
    }
}
