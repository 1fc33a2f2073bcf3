namespace GridMap.Server.Standing;

/// <summary>A report as it leaves, for everybody who may see the same.</summary>
/// <param name="Bytes">JSON.</param>
/// <param name="Tag">Of the content: the same report has the same tag on every server.</param>
internal sealed record StandingAnswer(byte[] Bytes, string Tag);
