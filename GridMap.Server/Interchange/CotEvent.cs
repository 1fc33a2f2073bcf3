namespace GridMap.Server.Interchange;

/// <summary>One Cursor-on-Target event (schema 2.0), as far as it is spoken here.</summary>
/// <param name="Uid">Name of the thing, the same in every event of it.</param>
/// <param name="Type">What it is: a hierarchy of letters, for example <c>a-u-G</c>.</param>
/// <param name="How">How the place is known, for example <c>m-i</c>: measured in pictures.</param>
/// <param name="At">When the event was made.</param>
/// <param name="StartsAt">From when it holds.</param>
/// <param name="StaleAt">When it stops holding, unless another event comes.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="UncertaintyMetres">Circular error; null when not known.</param>
/// <param name="CallSign">Name for people.</param>
/// <param name="Remarks">Words for people; null for none.</param>
/// <param name="LinkUid">The thing it belongs to; null for none.</param>
internal sealed record CotEvent(
    string Uid, string Type, string How, DateTimeOffset At, DateTimeOffset StartsAt, DateTimeOffset StaleAt, double Longitude, double Latitude,
    double? UncertaintyMetres, string CallSign, string? Remarks, string? LinkUid);
