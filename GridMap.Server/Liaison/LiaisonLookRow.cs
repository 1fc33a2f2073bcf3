namespace GridMap.Server.Liaison;

/// <summary>Somebody read names and telephones.</summary>
internal sealed class LiaisonLookRow
{
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    /// <summary>Display name at the time.</summary>
    public required string By { get; set; }

    /// <summary>Empty for all that the reader may see.</summary>
    public required string AreaCode { get; set; }

    /// <summary>The unit's area, or the county whose officers were read of.</summary>
    public required string ScopeCode { get; set; }

    public string? Unit { get; set; }

    public int Terms { get; set; }
}
