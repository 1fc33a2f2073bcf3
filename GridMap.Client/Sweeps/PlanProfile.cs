using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Client.Sweeps;

/// <summary>A sortie seen from the side, as the panel draws it.</summary>
/// <param name="Sortie">Its number.</param>
/// <param name="Along">Metres flown over the ground since take-off.</param>
/// <param name="Flight">Metres above the take-off point.</param>
/// <param name="Ground">Metres above the take-off point; null where nothing is known.</param>
/// <param name="TakeOffMetres">Height of the take-off point in the terrain's own system; null on level ground.</param>
/// <param name="LowestMetres">Least height above the ground away from the take-off point; null where the ground is not known.</param>
/// <param name="HighestMetres">Greatest height above the ground.</param>
/// <param name="CeilingMetres">Greatest that is allowed.</param>
public sealed record PlanProfile(
    int Sortie, IReadOnlyList<double> Along, IReadOnlyList<double> Flight, IReadOnlyList<double?> Ground, double? TakeOffMetres, double? LowestMetres, double? HighestMetres, double CeilingMetres)
{
    private const double Tenths = 10;

    internal static PlanProfile Of(Sortie sortie, TerrainGrid? terrain, double ceilingMetres)
    {
        var profile = SortieProfile.Of(sortie, terrain);
        return new PlanProfile(
            sortie.Number, [.. profile.Points.Select(point => Round(point.AlongMetres))], [.. profile.Points.Select(point => Round(point.FlightMetres))],
            [.. profile.Points.Select(point => point.GroundMetres is { } ground ? Round(ground) : (double?)null)], profile.TakeOffMetres, profile.LowestMetres, profile.HighestMetres, ceilingMetres);
    }

    private static double Round(double metres) => Math.Round(metres * Tenths) / Tenths;
}
