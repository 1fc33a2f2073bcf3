using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A photo that the plan takes.</summary>
/// <param name="Sequence">1 for the first photo of the sortie.</param>
/// <param name="Leg">Sequence of its survey leg.</param>
/// <param name="Position">Metres of the plan's frame.</param>
/// <param name="HeightMetres">Above the take-off point.</param>
/// <param name="YawDegrees">Where the picture's top points, degrees clockwise from the frame's north, 0 to below 360.</param>
public readonly record struct PlannedPhoto(int Sequence, int Leg, MetricPoint Position, double HeightMetres, double YawDegrees);
