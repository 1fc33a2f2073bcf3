using System.ComponentModel.DataAnnotations;
using System.Net;

namespace GridMap.Server.Alerts;

public sealed class WebhookOptions : IValidatableObject
{
    public const string Section = "Alerts:Webhooks";

    /// <summary>Whether this server sends messages; several may, and one must.</summary>
    public bool Deliver { get; set; } = true;

    /// <summary>Networks (for example <c>10.20.0.0/16</c>) that may be called although they are private, link-local or loopback.</summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>A try that takes longer has failed.</summary>
    [Range(0.5, 120)] public double TimeoutSeconds { get; set; } = 10;

    /// <summary>Wait after the first failed try; it doubles with each.</summary>
    [Range(0.5, 3600)] public double FirstRetrySeconds { get; set; } = 10;

    /// <summary>No wait between tries is longer.</summary>
    [Range(1, 86400)] public double LongestRetrySeconds { get; set; } = 3600;

    /// <summary>After this many tries a message is given up; with the other values as they are, after half a day.</summary>
    [Range(1, 1000)] public int MaxAttempts { get; set; } = 20;

    /// <summary>The messages that wait are looked at this often even without a wake-up.</summary>
    [Range(0.5, 600)] public double PollSeconds { get; set; } = 5;

    /// <summary>Days after which messages that arrived are forgotten.</summary>
    [Range(1, 3650)] public int KeepDays { get; set; } = 30;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        AllowedNetworks.Where(network => !IPNetwork.TryParse(network, out _))
            .Select(network => new ValidationResult($"{Section}:{nameof(AllowedNetworks)}: '{network}' is no network; write for example 10.20.0.0/16."));
}
