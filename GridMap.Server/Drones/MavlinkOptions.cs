using System.ComponentModel.DataAnnotations;
using System.Net;

namespace GridMap.Server.Drones;

/// <summary>Hearing MAVLink from drones and ground stations; off by default. Who may send is the network's business: signatures are not checked.</summary>
public sealed class MavlinkOptions : IValidatableObject
{
    public const string Section = "Drones:Mavlink";

    /// <summary>UDP port, usually 14550; 0 hears nothing.</summary>
    [Range(0, 65535)] public int Port { get; set; }

    /// <summary>Address to listen on.</summary>
    [Required] public string Address { get; set; } = "127.0.0.1";

    /// <summary>Names of drones by their system id; one without is called <c>mavlink-</c> and its id.</summary>
    public Dictionary<string, string> Names { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
        {
            yield return new ValidationResult($"{Section}:{nameof(Address)}: '{Address}' is no address; write for example 127.0.0.1, or 0.0.0.0 for every network of the machine.");
        }

        foreach (var (system, name) in Names.Where(entry => !byte.TryParse(entry.Key, out _) || entry.Value.Length is 0 or > DroneRow.LongestId))
        {
            yield return new ValidationResult($"{Section}:{nameof(Names)}: '{system}' = '{name}': give a system id from 0 to 255 and a name of at most {DroneRow.LongestId} characters.");
        }
    }
}
