using GridMap.Screening.Cities.Sites;

namespace GridMap.Screening.Cities.Traffic;

/// <summary>A truck's visit to a workshop.</summary>
/// <param name="Silent">The driver switches the device off on the way.</param>
internal sealed record Delivery(int Truck, DateOnly Day, Workshop Workshop, bool ByNight, bool Silent);
