using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.TipOffs;

/// <summary>Who reported. Held apart from the report, encrypted; read by nobody but a keeper of the vault who says why.</summary>
/// <param name="Name">As given.</param>
/// <param name="Contact">Telephone or address.</param>
/// <param name="Note">What else may help to reach the person.</param>
public sealed record TipReporter(
    [property: Required, StringLength(50)] string Name, [property: Required, StringLength(100)] string Contact, [property: StringLength(300)] string? Note);
