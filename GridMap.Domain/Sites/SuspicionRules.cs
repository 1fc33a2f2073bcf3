using GridMap.Domain.Detections;
using GridMap.Domain.Geo;
using GridMap.Domain.Premises;

namespace GridMap.Domain.Sites;

/// <summary>Decides whether a site is a suspect, and says why and what speaks against it.</summary>
/// <remarks>
/// A tank outside licensed premises makes a suspect; structures alone do so only in a place registered as idle, closed or abandoned.
/// The weights are design choices in log-odds, capped at one each so that no single cue decides; they are shown with the reasons.
/// </remarks>
public static class SuspicionRules
{
    private const double SmallTankMetres = 2.5;
    private const double SureScore = 0.8;
    private const double UnsureScore = 0.5;

    /// <summary>Judges one site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="register">The registered places in use.</param>
    public static Suspicion Judge(Site site, PlaceRegister register)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(register);
        var places = register.At(site.Centre);
        var unused = places.FirstOrDefault(place => place.IsUnused);
        if (site.TankCount > 0)
        {
            var licences = site.Tanks.Select(tank => Licence(tank, register)).ToList();
            if (licences.TrueForAll(place => place is not null)) return new Suspicion.Licensed(licences[0]!); // just checked
            var outside = site.Tanks.Zip(licences).Where(pair => pair.Second is null).Select(pair => pair.First).ToList();
            return Raise(site, outside, unused, register);
        }

        if (unused is not null) return Raise(site, [], unused, register);
        return places.FirstOrDefault(place => place.Kind == PremisesKind.Licensed) is { } licensed ? new Suspicion.Licensed(licensed) : new Suspicion.Plain();
    }

    /// <summary>Score and reasons of a suspect that a new flight shows again.</summary>
    /// <param name="site">The site on the new flight.</param>
    /// <param name="suspicion">What the rules make of it now.</param>
    /// <param name="score">The suspect's score so far.</param>
    /// <param name="reasons">The suspect's reasons so far.</param>
    /// <returns>Those of the new flight; a licence found since speaks against; where the rules are silent the old ones stand.</returns>
    public static (double Score, IReadOnlyList<Reason> Reasons) Renew(Site site, Suspicion suspicion, double score, IReadOnlyList<Reason> reasons)
    {
        switch (suspicion)
        {
            case Suspicion.Raised raised:
                return (raised.Score, raised.Reasons);
            case Suspicion.Licensed licensed:
                Reason[] against = [Reason.Against(1, Phrase.Of("reason.insideLicensed", ("name", licensed.Place.Name)))];
                return (Score(site.Score, against), against);
            default:
                return (score, reasons);
        }
    }

    /// <summary>What a person's promotion makes of a site that the rules left alone.</summary>
    public static Suspicion.Raised Promote(Site site)
    {
        Reason[] reasons = [Reason.For(1, Phrase.Of("reason.promotedByPerson"))];
        return new Suspicion.Raised(Score(site.Score, reasons), reasons, Place: null);
    }

    /// <summary>The model's score, moved by reasons in log-odds.</summary>
    /// <param name="modelScore">0 to 1.</param>
    /// <param name="reasons">Each adds or takes its weight.</param>
    /// <returns>0.01 to 0.99: never certain either way.</returns>
    public static double Score(double modelScore, IEnumerable<Reason> reasons)
    {
        var p = Math.Clamp(modelScore, 0.01, 0.99);
        var odds = Math.Log(p / (1 - p)) + reasons.Sum(reason => reason.SpeaksAgainst ? -reason.Weight : reason.Weight);
        return Math.Clamp(1 / (1 + Math.Exp(-odds)), 0.01, 0.99);
    }

    /// <summary>Those for before those against, strongest first, then by key.</summary>
    public static IReadOnlyList<Reason> Sort(IEnumerable<Reason> reasons) => [.. reasons
        .OrderBy(reason => reason.SpeaksAgainst)
        .ThenByDescending(reason => reason.Weight)
        .ThenBy(reason => reason.Message.Key, StringComparer.Ordinal)];

    private static RegisteredPlace? Licence(GroundDetection tank, PlaceRegister register) =>
        register.At(tank.Position).FirstOrDefault(place => place.Kind == PremisesKind.Licensed);

    private static Suspicion.Raised Raise(Site site, List<GroundDetection> tanksOutside, RegisteredPlace? unused, PlaceRegister register)
    {
        var reasons = Sort([.. ReasonsFor(site, tanksOutside, unused), .. ReasonsAgainst(site, tanksOutside, register)]);
        return new Suspicion.Raised(Score(site.Score, reasons), reasons, unused);
    }

    private static IEnumerable<Reason> ReasonsFor(Site site, List<GroundDetection> tanksOutside, RegisteredPlace? unused)
    {
        if (tanksOutside.Count > 0)
        {
            var diameters = tanksOutside.Select(tank => tank.DiameterMetres ?? 0).ToList();
            yield return Reason.For(
                Math.Min(1, 0.4 + 0.15 * (tanksOutside.Count - 1)),
                Phrase.Of("reason.tanksOutsideLicence",
                    ("count", tanksOutside.Count), ("smallestDiameterMetres", diameters.Min()), ("largestDiameterMetres", diameters.Max())));
        }

        if (unused is not null)
        {
            var key = unused.Kind switch
            {
                PremisesKind.Idle or PremisesKind.IdleWarehouse or PremisesKind.IdleHouse => "reason.inIdlePlace",
                PremisesKind.Closed => "reason.inClosedPlace",
                _ => "reason.inAbandonedPlace",
            };
            yield return Reason.For(0.8, Phrase.Of(key, ("name", unused.Name)));
        }

        if (site.BlueRoofCount > 0) yield return Reason.For(0.3, Phrase.Of("reason.blueRoof", ("count", site.BlueRoofCount)));
        if (site.StructureCount > 0)
        {
            yield return Reason.For(0.2, Phrase.Of("reason.structures", ("count", site.StructureCount), ("roofAreaSquareMetres", Math.Round(site.RoofAreaSquareMetres))));
        }

        if (site.Score >= SureScore) yield return Reason.For(0.1, Phrase.Of("reason.modelSure", ("score", site.Score)));
    }

    private static IEnumerable<Reason> ReasonsAgainst(Site site, List<GroundDetection> tanksOutside, PlaceRegister register)
    {
        if (site.Score < UnsureScore) yield return Reason.Against(0.3, Phrase.Of("reason.modelUnsure", ("score", site.Score)));
        if (site.TankCount == 0) yield return Reason.Against(0.5, Phrase.Of("reason.noTank"));
        if (site.TankCount > 0 && site.StructureCount == 0) yield return Reason.Against(0.2, Phrase.Of("reason.noStructureNear"));
        if (tanksOutside.Count == 0) yield break;

        if (site.TankCount == 1 && tanksOutside[0].DiameterMetres is <= SmallTankMetres and var diameter)
        {
            yield return Reason.Against(0.6, Phrase.Of("reason.singleSmallTank", ("diameterMetres", diameter)));
        }

        var onRoof = tanksOutside.Count(tank => tank.DiameterMetres <= SmallTankMetres && site.Structures.Any(roof => LiesOn(tank, roof)));
        if (onRoof > 0 && onRoof == tanksOutside.Count)
        {
            yield return Reason.Against(0.7, Phrase.Of("reason.smallTankOnRoof", ("count", onRoof)));
        }

        if (BesideLicence(tanksOutside, register) is { } beside) yield return beside;
    }

    private static bool LiesOn(GroundDetection tank, GroundDetection roof) =>
        GroundMeasure.DistanceMetres(tank.Position, roof.Position) < SiteClustering.HalfSizeMetres(roof);

    // A tank may stand inside the fence although it is drawn outside, by as much as it is uncertain.
    private static Reason? BesideLicence(List<GroundDetection> tanksOutside, PlaceRegister register)
    {
        var nearest = tanksOutside
            .SelectMany(tank => register.Near(tank.Position, tank.UncertaintyMetres)
                .Where(place => place.Kind == PremisesKind.Licensed)
                .Select(place => (Place: place, Distance: place.DistanceMetres(tank.Position))))
            .OrderBy(pair => pair.Distance)
            .FirstOrDefault();
        return nearest.Place is { } place
            ? Reason.Against(0.5, Phrase.Of("reason.besideLicensed", ("name", place.Name), ("distanceMetres", nearest.Distance)))
            : null;
    }
}
