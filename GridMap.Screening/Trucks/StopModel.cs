using GridMap.Domain.Screening.Trucks;

namespace GridMap.Screening.Trucks;

/// <summary>The trained stop network that comes with the program (training/README.md says how it was made).</summary>
public static class StopModel
{
    private static readonly Lazy<StopNetwork> Shipped = new(Read);

    /// <summary>Reads it at the first call; the same object afterwards.</summary>
    public static StopNetwork Get() => Shipped.Value;

    private static StopNetwork Read()
    {
        using var stream = typeof(StopModel).Assembly.GetManifestResourceStream("GridMap.Screening.Trucks.stops.bin")
            ?? throw new InvalidOperationException("The stop network is not built into this program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return StopNetwork.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
