namespace GridMap.Domain.Sweeps.Proof;

/// <summary>A spot on the ground, metres of one frame.</summary>
internal readonly record struct GroundSpot(double East, double North, double Height)
{
    /// <summary>The spot so far along the way to another, 0 to 1.</summary>
    public GroundSpot Toward(GroundSpot other, double share) =>
        new(East + share * (other.East - East), North + share * (other.North - North), Height + share * (other.Height - Height));
}
