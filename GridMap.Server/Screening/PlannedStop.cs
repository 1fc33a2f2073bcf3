using GridMap.Contracts;

namespace GridMap.Server.Screening;

/// <summary>A visit of a plan.</summary>
/// <param name="Place">Where to.</param>
/// <param name="Inspector">Who goes, as an index.</param>
/// <param name="Order">From 1, along his route.</param>
/// <param name="IsRandom">True when chance drew it.</param>
/// <param name="Why">Why it is on the list.</param>
internal sealed record PlannedStop(ScreenedPlaceRow Place, int Inspector, int Order, bool IsRandom, Message Why);
