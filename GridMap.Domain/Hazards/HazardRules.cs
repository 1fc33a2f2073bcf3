using GridMap.Domain.SiteRecords;

namespace GridMap.Domain.Hazards;

/// <summary>From what is known of a place to a hazard card.</summary>
/// <remarks>
/// Isolation distances: Emergency Response Guidebook 2024, guide 111 for what is not identified, the substance's own guide for what is on record. What was in
/// a record need not be what is there today, so the distance is never below guide 111's.
/// </remarks>
public static class HazardRules
{
    /// <summary>Immediate isolation of guide 111, unidentified cargo, metres in all directions.</summary>
    public const double UnidentifiedMetres = 100;

    /// <summary>Isolation where a tank is in a fire, guides 111 and 127 to 132, metres in all directions.</summary>
    public const double TankFireMetres = 800;

    private static readonly Dictionary<VesselKind, HazardKind[]> OfVessel = new()
    {
        [VesselKind.VerticalTank] = [HazardKind.FlammableLiquid, HazardKind.ToxicVapour, HazardKind.Corrosive, HazardKind.ConfinedSpace],
        [VesselKind.LyingVessel] = [HazardKind.Pressure, HazardKind.FlammableLiquid, HazardKind.ToxicVapour, HazardKind.ConfinedSpace],
        [VesselKind.Drum] = [HazardKind.FlammableLiquid, HazardKind.ToxicVapour, HazardKind.Corrosive],
        [VesselKind.Tote] = [HazardKind.FlammableLiquid, HazardKind.Corrosive],
    };

    private static readonly Dictionary<SiteKind, HazardKind[]> OfPlace = new()
    {
        [SiteKind.Workshop] = [HazardKind.ToxicVapour, HazardKind.Pressure, HazardKind.Dust],
        [SiteKind.Warehouse] = [HazardKind.FlammableLiquid, HazardKind.Oxidiser, HazardKind.ToxicVapour],
        [SiteKind.Farm] = [HazardKind.ConfinedSpace, HazardKind.ToxicVapour],
        [SiteKind.House] = [HazardKind.ToxicVapour, HazardKind.ConfinedSpace],
        [SiteKind.LicensedEnterprise] = [HazardKind.FlammableLiquid, HazardKind.ToxicVapour, HazardKind.Pressure],
        [SiteKind.Yard] = [HazardKind.FlammableLiquid, HazardKind.ConfinedSpace],
        [SiteKind.Other] = [],
    };

    /// <summary>Hazards taken for granted while nothing is known: guide 111 reckons with fire, explosion and poison.</summary>
    private static readonly HazardKind[] OfTheUnknown = [HazardKind.FlammableLiquid, HazardKind.ToxicVapour];

    /// <summary>The card of a place.</summary>
    /// <param name="facts">What is known of it.</param>
    public static HazardCard CardOf(PlaceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var known = facts.Products.Select(product => (Product: product, Substance: Substances.Find(product.Name, product.Cas, product.UnNumber))).ToList();
        var hazards = HazardsOf(facts, known);
        return new HazardCard(known.Count > 0, hazards, Math.Max(UnidentifiedMetres, known.Max(pair => pair.Substance?.IsolationMetres) ?? 0), StandOffOf(facts, known), EquipmentOf(hazards), NeverOf(hazards));
    }

    private static List<LikelyHazard> HazardsOf(PlaceFacts facts, List<(RecordedProduct Product, Substance? Substance)> known)
    {
        var recorded = known.SelectMany(pair => (pair.Substance?.Hazards ?? OfTheUnknown).Select(kind => (kind, pair.Substance is not null, Name(pair.Product, pair.Substance))));
        var seen = facts.Vessels.SelectMany(vessels => OfVessel[vessels.Kind].Select(kind => (kind, false, Name(vessels))));
        var kinds = facts.Kinds.Distinct().SelectMany(place => OfPlace[place].Select(kind => (kind, false, Phrase.Of($"hazard.kind{place}"))));
        var roofs = facts.Roofs > 0 ? [(HazardKind.ToxicVapour, false, Phrase.Of("hazard.roofs", ("count", facts.Roofs)))] : Array.Empty<(HazardKind, bool, Phrase)>();
        var unknown = known.Count == 0 ? OfTheUnknown.Select(kind => (kind, false, Phrase.Of("hazard.nothingKnown"))) : [];
        return
        [
            .. recorded.Concat(seen).Concat(kinds).Concat(roofs).Concat(unknown).GroupBy(one => one.Item1)
                .Select(same => new LikelyHazard(same.Key, same.Any(one => one.Item2), [.. same.Select(one => one.Item3).Distinct()]))
                .OrderByDescending(hazard => hazard.IsRecorded).ThenBy(hazard => hazard.Kind),
        ];
    }

    private static List<CardLine> StandOffOf(PlaceFacts facts, List<(RecordedProduct Product, Substance? Substance)> known)
    {
        var lines = new List<CardLine>
        {
            new(Phrase.Of("hazard.standOff", ("metres", UnidentifiedMetres)), [Phrase.Of(known.Count == 0 ? "hazard.guideUnknown" : "hazard.guideToday", ("guide", 111))]),
        };
        lines.AddRange(known.Where(pair => pair.Substance is not null).DistinctBy(pair => pair.Substance).Select(pair => new CardLine(
            Phrase.Of("hazard.standOffOf", ("product", pair.Product.Name), ("metres", pair.Substance!.IsolationMetres)), // asked before
            [Phrase.Of("hazard.guideOf", ("guide", pair.Substance.Guide), ("number", pair.Substance.UnNumber)), Name(pair.Product, pair.Substance)])));
        if (facts.Vessels.Where(vessels => vessels.Kind is VesselKind.VerticalTank or VesselKind.LyingVessel).Select(Name).ToList() is { Count: > 0 } tanks)
        {
            lines.Add(new CardLine(Phrase.Of("hazard.standOffFire", ("metres", TankFireMetres)), [Phrase.Of("hazard.guideFire"), .. tanks]));
        }

        return lines;
    }

    private static List<CardLine> EquipmentOf(List<LikelyHazard> hazards)
    {
        var lines = new List<CardLine> { new(Phrase.Of("hazard.wearAlways"), [Phrase.Of("hazard.always")]) };
        Add("hazard.wearDetector", HazardKind.FlammableLiquid, HazardKind.FlammableGas, HazardKind.ToxicVapour, HazardKind.ConfinedSpace);
        Add("hazard.wearAntistatic", HazardKind.FlammableLiquid, HazardKind.FlammableGas, HazardKind.Dust);
        Add("hazard.wearBreathing", HazardKind.ToxicVapour, HazardKind.ConfinedSpace);
        Add("hazard.wearSplash", HazardKind.Corrosive, HazardKind.Oxidiser);
        return lines;

        void Add(string says, params HazardKind[] because)
        {
            if (hazards.Where(hazard => because.Contains(hazard.Kind)).ToList() is { Count: > 0 } those)
            {
                lines.Add(new CardLine(Phrase.Of(says), [.. those.Select(hazard => Phrase.Of($"hazard.is{hazard.Kind}"))]));
            }
        }
    }

    private static List<CardLine> NeverOf(List<LikelyHazard> hazards)
    {
        var lines = new List<CardLine>
        {
            new(Phrase.Of("hazard.neverAlone"), [Phrase.Of("hazard.always")]),
            new(Phrase.Of("hazard.neverOpen"), [Phrase.Of("hazard.always")]),
        };
        Add("hazard.neverSpark", HazardKind.FlammableLiquid, HazardKind.FlammableGas, HazardKind.Dust);
        Add("hazard.neverSmell", HazardKind.ToxicVapour);
        Add("hazard.neverEnter", HazardKind.ConfinedSpace);
        Add("hazard.neverWater", HazardKind.Corrosive, HazardKind.Oxidiser);
        Add("hazard.neverKnock", HazardKind.Pressure);
        return lines;

        void Add(string says, params HazardKind[] because)
        {
            if (hazards.Where(hazard => because.Contains(hazard.Kind)).ToList() is { Count: > 0 } those)
            {
                lines.Add(new CardLine(Phrase.Of(says), [.. those.Select(hazard => Phrase.Of($"hazard.is{hazard.Kind}"))]));
            }
        }
    }

    private static Phrase Name(SeenVessels vessels) => vessels.LargestMetres is { } metres
        ? Phrase.Of($"hazard.seen{vessels.Kind}", ("count", vessels.Count), ("largestMetres", metres), ("day", vessels.SeenOn))
        : Phrase.Of($"hazard.seen{vessels.Kind}Unmeasured", ("count", vessels.Count), ("day", vessels.SeenOn));

    private static Phrase Name(RecordedProduct product, Substance? substance) => Phrase.Of(
        substance is null ? "hazard.productUnknown" : "hazard.product", ("product", product.Name), ("day", product.RecordedOn));
}
