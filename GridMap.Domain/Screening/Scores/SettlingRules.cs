namespace GridMap.Domain.Screening.Scores;

/// <summary>Which one check would settle a suspicion: the cheapest whose answer would move the score most.</summary>
internal static class SettlingRules
{
    /// <summary>A 200-litre drum is 0.58 m across: this ground sampling distance shows it as some 19 pixels.</summary>
    private const double DrumGsdCentimetres = 3;

    // From here on, people go whatever a cheaper check would say.
    private const double WorthAVisit = 0.3;
    private const double WorthSealing = 0.6;

    public static SettlingCheck Choose(IReadOnlyList<SignalContribution> contributions, IReadOnlyDictionary<SignalGroup, double> groups, double probability)
    {
        double Of(SignalGroup group) => groups.GetValueOrDefault(group);
        bool Has(params ReadOnlySpan<SignalKind> kinds)
        {
            foreach (var contribution in contributions)
            {
                if (kinds.Contains(contribution.Signal.Kind)) return true;
            }

            return false;
        }

        // A licence or a look-alike trade that stands against the rest: the papers decide which of the two is true.
        if (Has(SignalKind.Licensed, SignalKind.LawfulTrade) && contributions.Any(contribution => contribution.LogOdds > 0)) return Check(SettlingCheckKind.Papers, "screening.settlesPapersLawful");
        if (probability >= WorthSealing) return Check(SettlingCheckKind.JointVisit, "screening.settlesJointVisit");
        var isUnseen = !Has(SignalKind.Seen, SignalKind.SeenClean);
        if (probability >= WorthAVisit) return Check(SettlingCheckKind.OpenVisit, "screening.settlesOpenVisit");
        var strongest = groups.Where(group => group.Value > 0).OrderByDescending(group => group.Value).Select(group => (SignalGroup?)group.Key).FirstOrDefault();
        return strongest switch
        {
            SignalGroup.Registry => Check(SettlingCheckKind.Papers, "screening.settlesPapers"),
            SignalGroup.Power when Has(SignalKind.PowerByNight) && Of(SignalGroup.Trucks) > 0 => Check(SettlingCheckKind.NightLook, "screening.settlesNightLook"),
            SignalGroup.Power => Check(SettlingCheckKind.Meter, "screening.settlesMeter"),
            SignalGroup.Trucks => Check(SettlingCheckKind.NightLook, "screening.settlesNightLook"),
            SignalGroup.Public or SignalGroup.History => Check(SettlingCheckKind.OpenVisit, "screening.settlesOpenVisit"),
            SignalGroup.Flights => new SettlingCheck(SettlingCheckKind.Flight, Phrase.Of("screening.settlesFinerFlight", ("gsdCentimetres", DrumGsdCentimetres))),
            _ when isUnseen => new SettlingCheck(SettlingCheckKind.Flight, Phrase.Of("screening.settlesFlight", ("gsdCentimetres", DrumGsdCentimetres))),
            _ => Check(SettlingCheckKind.OpenVisit, "screening.settlesOpenVisit"),
        };
    }

    private static SettlingCheck Check(SettlingCheckKind kind, string key) => new(kind, Phrase.Of(key));
}
