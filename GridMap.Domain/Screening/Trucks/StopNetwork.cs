using System.Buffers.Binary;

namespace GridMap.Domain.Screening.Trucks;

/// <summary>A few small temporal convolutions whose mean says how surely a fix is a stop.</summary>
/// <remarks>
/// File, little-endian: the eight bytes <c>GMSTOP01</c>; int32 members; float32 threshold in log-odds; then each member: int32 inputs, int32 width, int32 layers, int32 kernel
/// (odd), int32 dilation of each layer, then float32 values: input weights [width × inputs], input biases, of each layer weights [width × width × kernel] and biases, output weights,
/// output bias. A layer adds its rectified convolution to what goes in; beyond the ends of a track all is zero.
/// </remarks>
public sealed class StopNetwork
{
    private readonly IReadOnlyList<Member> _members;

    private StopNetwork(IReadOnlyList<Member> members, double threshold)
    {
        _members = members;
        Threshold = threshold;
    }

    /// <summary>Log-odds above which a fix is called a stop.</summary>
    public double Threshold { get; }

    /// <summary>Reads a trained network.</summary>
    /// <param name="file">The whole file.</param>
    /// <exception cref="InvalidDataException">It is no such file, or was made for other features.</exception>
    public static StopNetwork Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 16 || !file[..8].SequenceEqual("GMSTOP01"u8)) throw new InvalidDataException("The stop network does not begin with GMSTOP01; train it again with training/train.py.");
        var reader = new Reader(file[8..]);
        var (count, threshold) = (reader.Whole(1, 64), reader.Value());
        var members = new Member[count];
        for (var i = 0; i < count; i++) members[i] = Member.Read(ref reader);
        if (!reader.IsAtEnd) throw new InvalidDataException("The stop network is longer than its header says.");
        return new StopNetwork(members, threshold);
    }

    /// <summary>How surely each fix is a stop.</summary>
    /// <param name="track">In order of time; at best 5 s apart.</param>
    /// <returns>Log-odds, one a fix: the mean of all members, each asked forwards and backwards in time.</returns>
    public double[] LogOdds(ReadOnlySpan<TrackPoint> track)
    {
        var backwards = new TrackPoint[track.Length];
        for (var i = 0; i < track.Length; i++) backwards[i] = track[^(i + 1)] with { Seconds = track[^1].Seconds - track[^(i + 1)].Seconds };
        var (there, back) = (StopFeatures.Of(track), StopFeatures.Of(backwards));
        var odds = new double[track.Length];
        foreach (var member in _members)
        {
            member.AddTo(odds, there, isBackwards: false);
            member.AddTo(odds, back, isBackwards: true);
        }

        for (var i = 0; i < odds.Length; i++) odds[i] /= 2 * _members.Count;
        return odds;
    }

    private sealed record Member(int Inputs, int Width, int Kernel, int[] Dilations, double[] In, double[] InBias, double[][] Layers, double[][] Biases, double[] Out, double OutBias)
    {
        public static Member Read(ref Reader reader)
        {
            var (inputs, width, layers, kernel) = (reader.Whole(1, 1024), reader.Whole(1, 256), reader.Whole(0, 16), reader.Whole(1, 15));
            if (inputs != StopFeatures.Count) throw new InvalidDataException($"The stop network takes {inputs} numbers a fix, this program makes {StopFeatures.Count}; train it again with training/train.py.");
            var dilations = new int[layers];
            for (var i = 0; i < layers; i++) dilations[i] = reader.Whole(1, 64);
            var (into, intoBias) = (reader.Values(width * inputs), reader.Values(width));
            var (weights, biases) = (new double[layers][], new double[layers][]);
            for (var i = 0; i < layers; i++) (weights[i], biases[i]) = (reader.Values(width * width * kernel), reader.Values(width));
            return new Member(inputs, width, kernel, dilations, into, intoBias, weights, biases, reader.Values(width), reader.Value());
        }

        public void AddTo(double[] odds, double[] features, bool isBackwards)
        {
            var length = odds.Length;
            var state = new double[length * Width];
            for (var t = 0; t < length; t++)
            {
                for (var o = 0; o < Width; o++)
                {
                    var sum = InBias[o];
                    for (var i = 0; i < Inputs; i++) sum += In[(o * Inputs) + i] * features[(t * Inputs) + i];
                    state[(t * Width) + o] = Math.Max(sum, 0);
                }
            }

            for (var layer = 0; layer < Dilations.Length; layer++) state = Convolve(state, length, layer);
            for (var t = 0; t < length; t++)
            {
                var sum = OutBias;
                for (var o = 0; o < Width; o++) sum += Out[o] * state[(t * Width) + o];
                odds[isBackwards ? length - 1 - t : t] += sum;
            }
        }

        private double[] Convolve(double[] state, int length, int layer)
        {
            var (weights, biases, dilation) = (Layers[layer], Biases[layer], Dilations[layer]);
            var next = new double[state.Length];
            for (var t = 0; t < length; t++)
            {
                for (var o = 0; o < Width; o++)
                {
                    var sum = biases[o];
                    for (var k = 0; k < Kernel; k++)
                    {
                        var from = t + ((k - (Kernel / 2)) * dilation);
                        if (from < 0 || from >= length) continue;
                        for (var i = 0; i < Width; i++) sum += weights[(((o * Width) + i) * Kernel) + k] * state[(from * Width) + i];
                    }

                    next[(t * Width) + o] = state[(t * Width) + o] + Math.Max(sum, 0);
                }
            }

            return next;
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public readonly bool IsAtEnd => _rest.IsEmpty;

        public int Whole(int least, int most)
        {
            var value = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
            return value >= least && value <= most ? value : throw new InvalidDataException($"The stop network holds {value} where a number from {least} to {most} stands.");
        }

        public double Value()
        {
            var value = BinaryPrimitives.ReadSingleLittleEndian(Take(4));
            return float.IsFinite(value) ? value : throw new InvalidDataException("The stop network holds a weight that is not a number.");
        }

        public double[] Values(int count)
        {
            var values = new double[count];
            for (var i = 0; i < count; i++) values[i] = Value();
            return values;
        }

        private ReadOnlySpan<byte> Take(int count)
        {
            if (_rest.Length < count) throw new InvalidDataException("The stop network ends before its header says.");
            var taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }
    }
}
