namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>The components of one picture as samples, in buffers that serve one picture after another.</summary>
internal sealed class JpegPlanes
{
    private readonly byte[][] _samples = [[], [], []];
    private readonly int[] _strides = new int[3];
    private readonly byte[][] _fullRows = [[], [], []];
    private readonly int[] _coefficients = new int[64];
    private byte[] _coded = [];
    private ushort[] _sums = [];
    private JpegHeader? _header;
    private (int Across, int Down) _most;

    /// <summary>Decodes the scan; false when it is damaged or cut.</summary>
    public bool TryDecode(JpegHeader header, ReadOnlySpan<byte> scan)
    {
        _header = header;
        _most = header.Components is [var luma, _, _] ? (luma.Across, luma.Down) : (1, 1);
        var (across, down) = (Up(header.Width, 8 * _most.Across), Up(header.Height, 8 * _most.Down));
        for (var i = 0; i < header.Components.Count; i++)
        {
            var (wide, high) = BlocksOf(i);
            _strides[i] = across * wide * 8;
            _samples[i] = Grown(_samples[i], _strides[i] * down * high * 8);
            _fullRows[i] = Grown(_fullRows[i], 2 * across * _most.Across * 8);
        }

        _sums = Grown(_sums, across * 8);
        var (unit, units) = (0, across * down);
        while (unit < units)
        {
            var length = Unstuff(ref scan, out var isEnd);
            var until = header.RestartInterval == 0 ? units : Math.Min(units, unit + header.RestartInterval);
            if (length < 0 || !TryDecodeUnits(new BlockReader(_coded, length), unit, until, across) || (isEnd && until < units))
            {
                return false;
            }

            unit = until;
        }

        return true;
    }

    /// <summary>A row of a component of full size.</summary>
    public ReadOnlySpan<byte> Row(int component, int row) => _samples[component].AsSpan(row * _strides[component], _strides[component]);

    /// <summary>A row of a component, brought to the size of the picture where it is halved.</summary>
    public ReadOnlySpan<byte> FullRow(int component, int row)
    {
        if (_most == (1, 1) || _header is not { } header)
        {
            return Row(component, row);
        }

        var width = Up(header.Width, 2);
        var result = _fullRows[component];
        var far = Math.Clamp((row >> 1) + ((row & 1) == 0 ? -1 : 1), 0, Up(header.Height, 2) - 1);
        ChromaRows.Double(Row(component, row >> 1)[..width], Row(component, far)[..width], _sums, result);
        return result;
    }

    private bool TryDecodeUnits(BlockReader reader, int first, int until, int across)
    {
        var header = _header ?? throw new InvalidOperationException("No picture is being decoded.");
        Span<int> means = stackalloc int[3];
        for (var unit = first; unit < until; unit++)
        {
            var (unitColumn, unitRow) = (unit % across, unit / across);
            for (var i = 0; i < header.Components.Count; i++)
            {
                var component = header.Components[i];
                var (wide, high) = BlocksOf(i);
                var steps = header.Quantisation[component.Quantisation];
                for (var block = 0; block < wide * high; block++)
                {
                    // Tables and steps were found when the scan's header was read.
                    var last = reader.Read(component.Dc!, component.Ac!, steps, ref means[i], _coefficients);
                    if (last < 0)
                    {
                        Array.Clear(_coefficients);
                        return false;
                    }

                    var at = (((unitRow * high) + (block / wide)) * 8 * _strides[i]) + (((unitColumn * wide) + (block % wide)) * 8);
                    var samples = _samples[i].AsSpan(at);
                    if (last == 1)
                    {
                        InverseDct.Fill(_coefficients[0], samples, _strides[i]);
                        _coefficients[0] = 0;
                    }
                    else
                    {
                        InverseDct.Transform(_coefficients, samples, _strides[i]);
                    }
                }
            }
        }

        return !reader.IsBeyondEnd;
    }

    /// <summary>Takes the coded bytes up to the next marker, stuffing removed, zeros behind; −1 when there is no marker at all.</summary>
    private int Unstuff(ref ReadOnlySpan<byte> scan, out bool isEnd)
    {
        _coded = Grown(_coded, scan.Length + BlockReader.SpareBytes);
        var length = 0;
        isEnd = true;
        while (scan.IndexOf((byte)0xFF) is var at and >= 0 && at + 1 < scan.Length)
        {
            scan[..at].CopyTo(_coded.AsSpan(length));
            length += at;
            var marker = scan[at + 1];
            scan = scan[(marker == 0xFF ? at + 1 : at + 2)..];
            if (marker == 0)
            {
                _coded[length++] = 0xFF;
            }
            else if (marker != 0xFF)
            {
                isEnd = marker is < 0xD0 or > 0xD7;
                _coded.AsSpan(length, BlockReader.SpareBytes).Clear();
                return length;
            }
        }

        return -1;
    }

    /// <summary>Blocks of a component in a minimum coded unit; one where there is one component, whatever its header says.</summary>
    private (int Across, int Down) BlocksOf(int component) => component == 0 ? _most : (1, 1);

    private static int Up(int value, int divisor) => (value + divisor - 1) / divisor;

    private static T[] Grown<T>(T[] buffer, int length) => buffer.Length >= length ? buffer : new T[length];
}
