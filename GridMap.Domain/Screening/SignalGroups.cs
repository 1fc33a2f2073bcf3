namespace GridMap.Domain.Screening;

/// <summary>Which group a signal belongs to, and which way it points.</summary>
public static class SignalGroups
{
    /// <summary>The group whose signals tell of the same thing.</summary>
    /// <param name="kind">What was noticed.</param>
    public static SignalGroup Of(SignalKind kind) => kind switch
    {
        SignalKind.ChemicalScope or SignalKind.SuspectedScope or SignalKind.LicenceMissing or SignalKind.RevokedActive
            or SignalKind.CrowdedAddress or SignalKind.WithinAnother or SignalKind.Licensed or SignalKind.LawfulTrade => SignalGroup.Registry,
        SignalKind.PowerStep or SignalKind.PowerBurst or SignalKind.PowerByNight or SignalKind.PowerDuringStop
            or SignalKind.PowerAbovePeers or SignalKind.PowerWithoutFirm or SignalKind.PowerTogether or SignalKind.PowerSeasonal => SignalGroup.Power,
        SignalKind.TruckStop or SignalKind.TrucksShare or SignalKind.TruckByNight or SignalKind.TruckSilent or SignalKind.TruckDetour => SignalGroup.Trucks,
        SignalKind.IdlePlace => SignalGroup.Site,
        SignalKind.Seen or SignalKind.SeenClean => SignalGroup.Flights,
        SignalKind.Reported => SignalGroup.Public,
        SignalKind.EarlierCase or SignalKind.Relapse or SignalKind.VisitedClean => SignalGroup.History,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such signal."),
    };

    /// <summary>True for a signal that speaks against a suspicion.</summary>
    /// <param name="kind">What was noticed.</param>
    public static bool SpeaksAgainst(SignalKind kind) =>
        kind is SignalKind.Licensed or SignalKind.LawfulTrade or SignalKind.PowerSeasonal or SignalKind.SeenClean or SignalKind.VisitedClean;
}
