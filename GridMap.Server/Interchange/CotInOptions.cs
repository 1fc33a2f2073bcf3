using System.ComponentModel.DataAnnotations;
using System.Net;

namespace GridMap.Server.Interchange;

/// <summary>Hearing Cursor-on-Target from other command systems; off by default. Who may connect is the network's business: the protocol has no sign-in.</summary>
public sealed class CotInOptions : IValidatableObject
{
    public const string Section = "Interchange:CotIn";

    /// <summary>TCP port; 0 hears nothing.</summary>
    [Range(0, 65535)] public int Port { get; set; }

    /// <summary>Address to listen on.</summary>
    [Required] public string Address { get; set; } = "127.0.0.1";

    /// <summary>Area of what lies in no cell; empty shows it only to those who see every area.</summary>
    public string AreaCode { get; set; } = "";

    /// <summary>A connection that sends a longer event is closed.</summary>
    [Range(1024, 1024 * 1024)] public int MostEventBytes { get; set; } = 64 * 1024;

    [Range(1, 1000)] public int MostConnections { get; set; } = 32;

    /// <summary>No marker stays longer than this without a new event, whatever it asks for.</summary>
    [Range(1, 1440)] public double LongestMinutes { get; set; } = 60;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        IPAddress.TryParse(Address, out _)
            ? []
            : [new ValidationResult($"{Section}:{nameof(Address)}: '{Address}' is no address; write for example 127.0.0.1, or 0.0.0.0 for every network of the machine.")];
}
