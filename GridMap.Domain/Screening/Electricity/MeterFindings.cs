namespace GridMap.Domain.Screening.Electricity;

/// <summary>What is known of one meter beside its days.</summary>
/// <param name="PlaceId">Its place.</param>
/// <param name="RecentKwhPerDay">Middle of the last months.</param>
/// <param name="NightShare">Load by night over load by day, middle of the last months; null where only days are known.</param>
/// <param name="PeerLoads">Recent load of others of its trade, kWh a day.</param>
/// <param name="HasFirm">Whether a firm is known to be at work at the place; null where nothing is known of firms.</param>
/// <param name="LastDay">Newest day with a value.</param>
/// <param name="Orders">Stops ordered for the place.</param>
/// <param name="Together">Neighbours that rise and fall with it; null for none.</param>
public sealed record MeterFindings(
    string PlaceId, double RecentKwhPerDay, double? NightShare, IReadOnlyCollection<double> PeerLoads, bool? HasFirm, DateOnly LastDay, IReadOnlyList<StopOrder> Orders, MetersTogether? Together = null);
