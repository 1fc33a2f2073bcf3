namespace GridMap.Server.Grids;

/// <summary>A preview that waits to be applied or dropped.</summary>
internal sealed class GridImportRow
{
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid ByAccountId { get; set; }

    public required string By { get; set; }

    /// <summary>File name, or <c>generated</c>.</summary>
    public required string Source { get; set; }

    /// <summary>The summary shown, as JSON.</summary>
    public required string Summary { get; set; }

    /// <summary>The cells that applying writes, as JSON.</summary>
    public required string Plan { get; set; }

    public DateTimeOffset? AppliedAt { get; set; }
}
