namespace GridMap.Server.Labels;

/// <summary>What one flight showed of a suspect.</summary>
/// <param name="SiteId">The stored site.</param>
/// <param name="SeenAt">When it was photographed.</param>
/// <param name="StoredAt">When the server had it; null where that is not known any more.</param>
/// <param name="FileName">The flight's file.</param>
internal sealed record SuspectPicture(Guid SiteId, DateTimeOffset SeenAt, DateTimeOffset? StoredAt, string FileName);
