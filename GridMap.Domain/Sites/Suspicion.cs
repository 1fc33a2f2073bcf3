using GridMap.Domain.Premises;

namespace GridMap.Domain.Sites;

/// <summary>What the rules make of a site.</summary>
public abstract record Suspicion
{
    private Suspicion()
    {
    }

    /// <summary>It becomes a suspect, for a person to look at.</summary>
    /// <param name="Score">0 to 1: the model's score, moved by the reasons.</param>
    /// <param name="Reasons">Those for before those against, strongest first.</param>
    /// <param name="Place">The idle, closed or abandoned place it lies in; null when in none.</param>
    public sealed record Raised(double Score, IReadOnlyList<Reason> Reasons, RegisteredPlace? Place) : Suspicion;

    /// <summary>All its tanks lie in licensed premises: marked as such, and nothing more.</summary>
    public sealed record Licensed(RegisteredPlace Place) : Suspicion;

    /// <summary>A detection that a person may promote.</summary>
    public sealed record Plain : Suspicion;
}
