using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.TipOffs;

/// <summary>Asks the vault to open.</summary>
/// <param name="Reason">Why, in a sentence; it stays in the log for ever.</param>
public sealed record VaultRequest([property: Required, StringLength(500)] string Reason);
