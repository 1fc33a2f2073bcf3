namespace GridMap.Domain.Premises;

/// <summary>Names a registered place.</summary>
public readonly record struct PlaceId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
