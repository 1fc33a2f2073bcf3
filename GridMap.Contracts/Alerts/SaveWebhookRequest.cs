using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Alerts;

/// <summary>A webhook as it shall be.</summary>
/// <param name="Name">For people.</param>
/// <param name="Url">http or https; private and link-local addresses only where the server's settings allow them.</param>
/// <param name="AreaCode">Alerts of this area and everything below it.</param>
/// <param name="IsEnabled">Whether messages are sent.</param>
/// <param name="ExpectedVersion">The version that was seen; null for a new webhook.</param>
public sealed record SaveWebhookRequest(
    [property: Required, StringLength(100, MinimumLength = 1)] string Name, [property: Required, StringLength(500)] string Url,
    [property: Required, StringLength(15)] string AreaCode, bool IsEnabled, int? ExpectedVersion);
