namespace GridMap.Server.Alerts;

/// <summary>The one row that says up to where the rules have read the change feed.</summary>
internal sealed class AlertPositionRow
{
    public const int TheOne = 1;

    public int Id { get; set; }

    public long Sequence { get; set; }
}
