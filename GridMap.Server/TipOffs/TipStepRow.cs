using GridMap.Contracts.TipOffs;

namespace GridMap.Server.TipOffs;

/// <summary>Something that has happened to a report; never changed.</summary>
internal sealed class TipStepRow
{
    public Guid TipId { get; set; }

    public int Number { get; set; }

    public TipStepKind Kind { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Null for who reported.</summary>
    public Guid? AccountId { get; set; }

    public string? By { get; set; }

    public string? Note { get; set; }

    public string? About { get; set; }
}
