namespace GridMap.Domain.Sites;

/// <summary>Which sites of a flight are known already.</summary>
/// <param name="Same">Each site with the known one it is; both appear once at most.</param>
/// <param name="NewSites">Sites that nothing known is, in their order.</param>
/// <param name="NotSeen">Known ones in the ground the flight covered that no site is, by key.</param>
public sealed record SiteMatches(
    IReadOnlyList<(Site Site, KnownSite Known)> Same, IReadOnlyList<Site> NewSites, IReadOnlyList<KnownSite> NotSeen);
