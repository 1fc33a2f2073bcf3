using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>How high the ground lies under the photos.</summary>
public sealed record ProofGround
{
    /// <summary>Heights of the ground; null is level ground.</summary>
    public TerrainGrid? Terrain { get; init; }

    /// <summary>What the terrain was read from; null without one.</summary>
    public string? TerrainName { get; init; }

    /// <summary>Where the drones took off, so that heights above that point can be laid on the terrain; null when not known.</summary>
    public LonLat? TakeOff { get; init; }

    /// <summary>Height of level ground in the photos' altitudes, metres; needed only for photos that know no height above the take-off point.</summary>
    public double? LevelMetres { get; init; }

    /// <summary>Height of the lens in the system in which the ground is given: above level ground, or as the terrain.</summary>
    /// <returns>The height and how it came about, or why there is none.</returns>
    internal (double Metres, bool IsAltitude, Phrase? Fault) HeightOf(PhotoFacts photo)
    {
        if (Terrain is null)
        {
            return photo.AboveTakeOffMetres is { } above ? (above, false, null)
                : photo.AltitudeMetres is not { } altitude ? (0, false, Phrase.Of("sweep.proofNoHeight"))
                : LevelMetres is { } level ? (altitude - level, true, null)
                : (0, false, Phrase.Of("sweep.proofNeedsGround", ("altitudeMetres", altitude)));
        }

        if (photo.AboveTakeOffMetres is { } start && TakeOff is { } takeOff && Terrain.FindHeight(Terrain.Frame.ToMetric(takeOff)) is { } ground)
        {
            return (ground + start, false, null);
        }

        return photo.AltitudeMetres is { } sea ? (sea, true, null)
            : (0, false, Phrase.Of(photo.AboveTakeOffMetres is null ? "sweep.proofNoHeight" : "sweep.proofNeedsTakeOff"));
    }

    /// <summary>Height of the ground at a place; 0 on level ground, not a number where the terrain does not know it.</summary>
    internal double At(MetricPoint place) => Terrain is null ? 0 : Terrain.FindHeight(place) ?? double.NaN;
}
