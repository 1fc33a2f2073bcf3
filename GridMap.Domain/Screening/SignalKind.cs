namespace GridMap.Domain.Screening;

/// <summary>What was noticed about a place. The sentence that tells it is the signal's own.</summary>
public enum SignalKind
{
    /// <summary>A firm's scope or name tells of chemicals.</summary>
    ChemicalScope,

    /// <summary>A firm's scope or name may hide chemicals.</summary>
    SuspectedScope,

    /// <summary>Chemicals in the scope, no licence for them or one that ran out.</summary>
    LicenceMissing,

    /// <summary>Registration revoked, cancelled or lapsed, and yet at work.</summary>
    RevokedActive,

    /// <summary>Several firms at one address.</summary>
    CrowdedAddress,

    /// <summary>厂中厂: a firm inside another's yard.</summary>
    WithinAnother,

    /// <summary>Licensed for what would be found: speaks against.</summary>
    Licensed,

    /// <summary>A lawful trade that looks alike (feed mill, concrete plant, cold store): speaks against.</summary>
    LawfulTrade,

    /// <summary>Load rose to a new level and stayed.</summary>
    PowerStep,

    /// <summary>Load burst for a few days.</summary>
    PowerBurst,

    /// <summary>Load by night as by day, or more.</summary>
    PowerByNight,

    /// <summary>Load while a stop was ordered.</summary>
    PowerDuringStop,

    /// <summary>Far more load than others of the same trade.</summary>
    PowerAbovePeers,

    /// <summary>Industrial load where no firm is at work.</summary>
    PowerWithoutFirm,

    /// <summary>Load rises and falls on the same days as that of neighbours.</summary>
    PowerTogether,

    /// <summary>The rise is the season's or the trade's own: speaks against.</summary>
    PowerSeasonal,

    /// <summary>Trucks stop where no loading place is registered.</summary>
    TruckStop,

    /// <summary>Several trucks come to the same place.</summary>
    TrucksShare,

    /// <summary>Trucks stop by night.</summary>
    TruckByNight,

    /// <summary>A truck's device fell silent near the place.</summary>
    TruckSilent,

    /// <summary>A truck left its approved route towards the place.</summary>
    TruckDetour,

    /// <summary>Idle, closed or abandoned, or where chemical trades have a tradition.</summary>
    IdlePlace,

    /// <summary>A flight saw tanks, drums or new sheds.</summary>
    Seen,

    /// <summary>A flight saw the place well and found nothing: speaks against.</summary>
    SeenClean,

    /// <summary>Somebody reported the place.</summary>
    Reported,

    /// <summary>A case was here before.</summary>
    EarlierCase,

    /// <summary>A closed case shows life again.</summary>
    Relapse,

    /// <summary>Somebody went there lately and found nothing: speaks against.</summary>
    VisitedClean,
}
