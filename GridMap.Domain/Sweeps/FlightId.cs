namespace GridMap.Domain.Sweeps;

/// <summary>Names a flight, that is one orthophoto.</summary>
public readonly record struct FlightId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
