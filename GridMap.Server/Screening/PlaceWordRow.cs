using GridMap.Contracts.Screening;

namespace GridMap.Server.Screening;

/// <summary>Somebody said whether a firm or meter is a place's; rows are only ever added, the newest holds.</summary>
internal sealed class PlaceWordRow
{
    /// <summary>Made by the client.</summary>
    public Guid Id { get; set; }

    public Guid PlaceId { get; set; }

    public required string PlaceKey { get; set; }

    public required string AreaCode { get; set; }

    public PlaceLinkKind Kind { get; set; }

    public required string Key { get; set; }

    public bool IsLinked { get; set; }

    public required string Note { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid ById { get; set; }

    public required string By { get; set; }
}
