using GridMap.Domain.Screening.Places;

namespace GridMap.Domain.Screening.Enterprises;

/// <summary>What the firms registered at a place tell of it.</summary>
public static class EnterpriseRules
{
    // An unnamed licence may be for anything.
    private const double UnnamedLicence = 0.6;
    private const double LawfulWithoutLicence = 0.7;
    private const double BesideChemicals = 0.5;
    private const double OverBesideActive = 0.3;
    private const double MismatchStrength = 0.7;
    private const double ExpiredStrength = 0.8;
    private const double NoneStrength = 0.6;
    private const double InNamedFirm = 0.8;
    private const double InSomeYard = 0.4;

    // Two firms at one address are a couple's or a landlord's; from three on, letting is a trade.
    private const int Crowd = 3;
    private const double LeastConfidence = 0.5;

    // Below this a scope only plans or advises: no licence is due for that.
    private const double NeedsLicenceFrom = 0.45;

    private static readonly string[] Hubs = ["孵化", "集群", "众创", "创业园", "大厦", "写字楼", "商务", "科技园", "incubator", "tower", "office"];

    /// <summary>The signals of one place.</summary>
    /// <param name="placeId">The place.</param>
    /// <param name="firms">Firms at it, with how surely they are.</param>
    /// <param name="terms">The dictionary.</param>
    /// <param name="isAtWork">True when meters, trucks or flights show work there.</param>
    /// <param name="today">Licences that ended before this day ran out.</param>
    /// <param name="source">The list, as people know it.</param>
    public static IReadOnlyList<PlaceSignal> Signals(string placeId, IReadOnlyList<LinkedEnterprise> firms, ScopeTerms terms, bool isAtWork, DateOnly today, string source)
    {
        ArgumentNullException.ThrowIfNull(firms);
        var signals = new List<PlaceSignal>();
        var hasActive = firms.Any(firm => !EnterpriseStatuses.IsOver(firm.Firm.Status));
        void Add(SignalKind kind, double strength, Phrase reason) => signals.Add(new PlaceSignal(placeId, kind, Math.Clamp(strength, 0.01, 1), null, source, reason));

        foreach (var (firm, confidence) in firms.OrderBy(firm => firm.Firm.Row))
        {
            if (EnterpriseStatuses.IsOver(firm.Status))
            {
                if (isAtWork) Add(SignalKind.RevokedActive, confidence * (hasActive ? OverBesideActive : 1), Told("screening.revokedActive", firm, ("status", firm.Status)));
                continue;
            }

            ReadScope(firm, confidence, ScopeReading.Read(firm.Name, firm.Scope, terms), today, Add);
            if (AddressReading.Read(firm.Address) is { Within: { } within })
            {
                var isNamed = within.Length > 0 && !firm.Name.Contains(within, StringComparison.OrdinalIgnoreCase);
                if (isNamed) Add(SignalKind.WithinAnother, confidence * InNamedFirm, Told("screening.withinAnother", firm, ("host", within)));
                else if (within.Length == 0 && firms.Count > 1) Add(SignalKind.WithinAnother, confidence * InSomeYard, Told("screening.withinYard", firm));
            }
        }

        var crowd = firms.Count(firm => !EnterpriseStatuses.IsOver(firm.Firm.Status) && firm.Confidence >= LeastConfidence);
        var isHub = firms.Any(firm => firm.Firm.Address is { } address && Hubs.Any(hub => address.Contains(hub, StringComparison.OrdinalIgnoreCase)));
        if (crowd >= Crowd && !isHub) Add(SignalKind.CrowdedAddress, Math.Min(1, (crowd - 1) / 5.0), Phrase.Of("screening.crowdedAddress", ("count", crowd)));
        return signals;
    }

    private static void ReadScope(Enterprise firm, double confidence, IReadOnlyList<ScopeFinding> findings, DateOnly today, Action<SignalKind, double, Phrase> add)
    {
        ScopeFinding? Of(params ReadOnlySpan<TermClass> classes)
        {
            ScopeFinding? strongest = null;
            foreach (var finding in findings)
            {
                if (classes.Contains(finding.Class) && finding.Strength > (strongest?.Strength ?? 0)) strongest = finding;
            }

            return strongest;
        }

        var chemical = Of(TermClass.Hazardous, TermClass.Chemical);
        if (chemical is not null) add(SignalKind.ChemicalScope, confidence * chemical.Strength, Told("screening.chemicalScope", firm, ("words", Join(chemical.Words))));
        else if (Of(TermClass.Suspected) is { } suspected) add(SignalKind.SuspectedScope, confidence * suspected.Strength, Told("screening.suspectedScope", firm, ("words", Join(suspected.Words))));

        var licence = Licences.Read(firm.Licence);
        var hasRunOut = firm.LicenceUntil is { } until && until < today;
        var needsLicence = Of(TermClass.Hazardous) is { Strength: >= NeedsLicenceFrom } || Of(TermClass.Chemical) is { IsMaking: true, Strength: >= NeedsLicenceFrom };
        if (chemical is not null && licence is (LicenceReading.Chemical or LicenceReading.Unnamed))
        {
            var share = licence is LicenceReading.Unnamed ? UnnamedLicence : 1;
            if (firm.LicenceUntil is { } day && hasRunOut) add(SignalKind.LicenceMissing, confidence * ExpiredStrength, Told("screening.licenceRanOut", firm, ("until", day)));
            else add(SignalKind.Licensed, confidence * share, Told("screening.licensed", firm));
        }
        else if (needsLicence && licence is LicenceReading.OtherTrade) add(SignalKind.LicenceMissing, confidence * MismatchStrength, Told("screening.licenceOtherTrade", firm));
        else if (needsLicence && licence is LicenceReading.None) add(SignalKind.LicenceMissing, confidence * NoneStrength, Told("screening.licenceMissing", firm));

        if (Of(TermClass.Lawful) is { } lawful)
        {
            var isLicensed = licence is not (LicenceReading.NotTold or LicenceReading.None) && !hasRunOut;
            add(SignalKind.LawfulTrade, confidence * lawful.Strength * (isLicensed ? 1 : LawfulWithoutLicence) * (chemical is null ? 1 : BesideChemicals), Told("screening.lawfulTrade", firm, ("words", Join(lawful.Words))));
        }
    }

    private static string Join(IReadOnlyList<string> words) => string.Join("、", words);

    /// <summary>A sentence about a firm; one whose name may be a person's is "a firm".</summary>
    private static Phrase Told(string key, Enterprise firm, params ReadOnlySpan<(string Name, object Value)> arguments) =>
        firm.PublicName.Length > 0 ? Phrase.Of(key, [("firm", firm.PublicName), .. arguments]) : Phrase.Of(key + "Unnamed", arguments);
}
