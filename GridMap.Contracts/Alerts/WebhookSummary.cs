namespace GridMap.Contracts.Alerts;

/// <summary>Another system that is told of an area's alerts. Its secret is shown once, when it is made.</summary>
/// <param name="Id">The webhook.</param>
/// <param name="Name">For people.</param>
/// <param name="Url">Where messages go.</param>
/// <param name="AreaCode">Alerts of this area and everything below it.</param>
/// <param name="IsEnabled">Whether it is told; while not, nothing new is written for it and what waits rests.</param>
/// <param name="Waiting">Messages that have not arrived and are tried.</param>
/// <param name="GivenUp">Messages that are no longer tried.</param>
/// <param name="LastDeliveredAt">When one last arrived; null for never.</param>
/// <param name="ChangedAt">Last change.</param>
/// <param name="ChangedBy">Whose.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record WebhookSummary(
    Guid Id, string Name, string Url, string AreaCode, bool IsEnabled, int Waiting, int GivenUp, DateTimeOffset? LastDeliveredAt,
    DateTimeOffset ChangedAt, string ChangedBy, int Version);
