namespace GridMap.Server.TipOffs;

/// <summary>The vault's keys are not, or not all, on this server.</summary>
internal sealed class TipKeysMissingException(string message) : Exception(message);
