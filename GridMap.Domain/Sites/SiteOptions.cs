namespace GridMap.Domain.Sites;

/// <summary>How close objects must be to belong together. Distances are between outlines, not centres.</summary>
/// <param name="TankLinkMetres">Tanks this close belong to one site, metres.</param>
/// <param name="StructureLinkMetres">A structure this close to a tank belongs to the tank's site, metres.</param>
public sealed record SiteOptions(double TankLinkMetres = 30, double StructureLinkMetres = 15)
{
    /// <summary>30 m between tanks, 15 m to a structure: a yard's width and a hose's length.</summary>
    public static SiteOptions Default { get; } = new();
}
