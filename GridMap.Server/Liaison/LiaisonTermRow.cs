namespace GridMap.Server.Liaison;

/// <summary>Somebody's time as a unit's liaison officer; only its end is written later, nothing is deleted.</summary>
internal sealed class LiaisonTermRow
{
    /// <summary>Area code, or a department's id.</summary>
    public required string Unit { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; set; }

    public required string AreaCode { get; set; }

    public Guid? DepartmentId { get; set; }

    public required string Name { get; set; }

    public required string Phone { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? Until { get; set; }

    public string? Note { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }
}
