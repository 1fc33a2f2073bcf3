namespace GridMap.Server.TipOffs;

/// <summary>A message between who reported and the office; never changed.</summary>
internal sealed class TipMessageRow
{
    public Guid Id { get; set; }

    public Guid TipId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Display name; null for who reported.</summary>
    public string? By { get; set; }

    public required string Text { get; set; }
}
