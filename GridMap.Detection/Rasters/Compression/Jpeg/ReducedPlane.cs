namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>Decodes the blocks of one component of a scan to means.</summary>
internal sealed class ReducedPlane
{
    private readonly int blocksAcross;
    private readonly int blocksDown;
    private readonly int meansAcross;
    private readonly int meansDown;
    private readonly HuffmanTable first;
    private readonly HuffmanTable others;
    private readonly BlockMeans means;
    private int lastFirst;

    private ReducedPlane(JpegComponent component, HuffmanTable first, HuffmanTable others, ushort[] factors, AxisMeans across, AxisMeans down)
    {
        (blocksAcross, blocksDown) = (component.Across, component.Down);
        (meansAcross, meansDown) = (across.Length, down.Length);
        (this.first, this.others) = (first, others);
        means = new BlockMeans(factors, across, down);
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
            planes[i] = new ReducedPlane(component, first, others, factors, across, down);
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
                if (!TryReadFirst(ref bits))
                {
                    return false;
                }
                means.Begin(folded, lastFirst);
                if (!TryReadOthers(ref bits, folded, out var rows))
                {
                    return false;
                }
                means.Write(folded, rows, plane[((down * meansDown * stride) + (across * meansAcross))..], stride);
            }
        }
        return true;
    }

    private bool TryReadFirst(ref JpegBits bits)
    {
        bits.Fill();
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

    private bool TryReadOthers(ref JpegBits bits, scoped Span<float> folded, out int rows)
    {
        // The bits are held here and not by reference: this loop is where the time goes.
        var (held, count, table) = (bits.Held, bits.Count, others);
        rows = 0;
        for (var number = 1; number < BlockMeans.MostValues; number++)
        {
            if (count < JpegBits.LeastFilled)
            {
                (bits.Held, bits.Count) = (held, count);
                bits.Fill();
                (held, count) = (bits.Held, bits.Count);
            }
            var entry = table.Look((int)(held >> (64 - HuffmanTable.LookBits)));
            var used = entry & HuffmanTable.UsedBits;
            var value = entry >> 16;
            if ((entry & HuffmanTable.HasValue) == 0)
            {
                var symbol = entry >> 8 & 255;
                if (entry == 0)
                {
                    (used, symbol) = table.Find((int)(held >> 48));
                }
                var size = symbol & 15;
                if (used == 0 || (size == 0 && symbol is not (0 or 0xF0)))
                {
                    return false;
                }
                if (symbol == 0)
                {
                    (held, count) = (held << used, count - used);
                    break;
                }
                entry = symbol << 8;
                value = size == 0 ? 0 : HuffmanTable.Extend((int)(held << used >> (64 - size)), size);
                used += size;
            }
            (held, count) = (held << used, count - used);
            number += entry >> 12 & 15;
            if (number >= BlockMeans.MostValues)
            {
                return false;
            }
            rows |= means.Add(folded, number, value);
        }
        (bits.Held, bits.Count) = (held, count);
        return true;
    }
}
