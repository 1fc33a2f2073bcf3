using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>The head of a sequential JPEG stream whose one scan holds all components, and where that scan's bits begin.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Components">In the order of the scan.</param>
/// <param name="RestartUnits">Units between restart markers; 0 without.</param>
/// <param name="Tables">The tables that hold for the scan.</param>
/// <param name="ScanAt">Offset of the first byte of the scan.</param>
internal sealed record JpegFrame(int Width, int Height, IReadOnlyList<JpegComponent> Components, int RestartUnits, JpegTables Tables, int ScanAt)
{
    /// <summary>Blocks of the finest component across a unit.</summary>
    public int UnitBlocksAcross => Components.Max(component => component.Across);

    /// <summary>Blocks of the finest component down a unit.</summary>
    public int UnitBlocksDown => Components.Max(component => component.Down);

    /// <summary>Reads tables only, as the JPEGTables tag holds them; as far as they are sound.</summary>
    public static JpegTables ReadTables(ReadOnlySpan<byte> stream)
    {
        var tables = new JpegTables();
        try
        {
            Read(stream, tables);
        }
        catch (CodecException)
        {
            // Blocks that miss a table are left to a complete decoder, which says what is wrong.
        }
        return tables;
    }

    /// <summary>The head of a block's stream; null when it is of another kind (progressive, several scans, more than 8 bits) or not a JPEG stream.</summary>
    /// <param name="stream">The block.</param>
    /// <param name="shared">Tables of the file that hold unless the stream brings its own.</param>
    /// <exception cref="CodecException">A segment is cut.</exception>
    public static JpegFrame? Find(ReadOnlySpan<byte> stream, JpegTables shared) => Read(stream, shared.Copy());

    private static JpegFrame? Read(ReadOnlySpan<byte> stream, JpegTables tables)
    {
        const byte startOfImage = 0xD8;
        JpegFrame? frame = null;
        var restartUnits = 0;
        var at = 0;
        while (at + 4 <= stream.Length && stream[at] == 0xFF)
        {
            var marker = stream[at + 1];
            if (marker is 0xFF or startOfImage)
            {
                at += marker == startOfImage ? 2 : 1;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(stream[(at + 2)..]);
            if (length < 2 || at + 2 + length > stream.Length)
            {
                throw new CodecException("a JPEG segment is cut");
            }
            var payload = stream.Slice(at + 4, length - 2);
            at += 2 + length;
            switch (marker)
            {
                case 0xDB:
                    tables.SetFactors(payload);
                    break;
                case 0xC4:
                    tables.SetCodes(payload);
                    break;
                case 0xDD when payload.Length >= 2:
                    restartUnits = BinaryPrimitives.ReadUInt16BigEndian(payload);
                    break;
                case 0xC0 or 0xC1 when frame is null:
                    frame = ReadFrame(payload, tables);
                    if (frame is null)
                    {
                        return null;
                    }
                    break;
                case (>= 0xE0 and <= 0xEF) or 0xFE:
                    break;
                case 0xDA:
                    return frame is not null && ReadScan(payload, frame.Components) is { } components
                        ? frame with { Components = components, RestartUnits = restartUnits, ScanAt = at } : null;
                default:
                    return null;
            }
        }
        return null;
    }

    private static JpegFrame? ReadFrame(ReadOnlySpan<byte> payload, JpegTables tables)
    {
        if (payload.Length < 6 || payload[0] != 8 || payload.Length < 6 + (payload[5] * 3))
        {
            return null;
        }
        var components = new List<JpegComponent>();
        for (var i = 0; i < payload[5]; i++)
        {
            var component = payload.Slice(6 + (i * 3), 3);
            // Without others beside it a component comes block by block, whatever it says of units.
            var (across, down) = payload[5] == 1 ? (1, 1) : (component[1] >> 4, component[1] & 15);
            components.Add(new JpegComponent(component[0], across, down, component[2] & 3, 0, 0));
        }
        return components.Count > 0 && components.TrueForAll(component => component is { Across: >= 1 and <= 4, Down: >= 1 and <= 4 })
            ? new JpegFrame(BinaryPrimitives.ReadUInt16BigEndian(payload[3..]), BinaryPrimitives.ReadUInt16BigEndian(payload[1..]), components, 0, tables, 0)
            : null;
    }

    private static List<JpegComponent>? ReadScan(ReadOnlySpan<byte> payload, IReadOnlyList<JpegComponent> components)
    {
        if (payload.Length < 4 + (components.Count * 2) || payload[0] != components.Count)
        {
            return null;
        }
        var ordered = new List<JpegComponent>();
        for (var i = 0; i < components.Count; i++)
        {
            var (id, numbers) = (payload[1 + (i * 2)], payload[2 + (i * 2)]);
            if (components[i].Id != id)
            {
                return null;
            }
            ordered.Add(components[i] with { First = numbers >> 4 & 3, Others = numbers & 3 });
        }
        return ordered;
    }
}
