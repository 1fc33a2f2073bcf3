using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Interchange;

/// <summary>Sending Cursor-on-Target to another command system; off by default. Of several servers that have it on one sends at a time.</summary>
public sealed class CotOutOptions : IValidatableObject
{
    public const string Section = "Interchange:CotOut";

    /// <summary>Where events go; empty sends nothing.</summary>
    public string Host { get; set; } = "";

    [Range(1, 65535)] public int Port { get; set; } = 8087;

    /// <summary>True sends each event as a datagram, false over one connection.</summary>
    public bool IsUdp { get; set; }

    /// <summary>Only this area and everything below it; must be said, so that nothing leaves by mistake.</summary>
    public string AreaCode { get; set; } = "";

    /// <summary>How long an event holds without another; after half of it everything is sent again.</summary>
    [Range(0.1, 168)] public double LifetimeHours { get; set; } = 24;

    /// <summary>Wait before the other system is called again, and before a server looks whether it is its turn.</summary>
    [Range(0.5, 3600)] public double RetrySeconds { get; set; } = 15;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Host.Length > 0 && AreaCode.Length == 0 ? [new ValidationResult($"{Section}:{nameof(AreaCode)} must name the area whose events are sent.")] : [];
}
