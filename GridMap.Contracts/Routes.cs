namespace GridMap.Contracts;

/// <summary>Where the resources are: paths below the server's root, without a trailing slash.</summary>
public static class Routes
{
    /// <summary>Signing in and out, and who is signed in.</summary>
    public const string Session = "/api/session";

    /// <summary>The first administrator.</summary>
    public const string Setup = "/api/setup";

    /// <summary>Accounts, their roles and areas.</summary>
    public const string Accounts = "/api/accounts";

    /// <summary>City, counties, townships and villages.</summary>
    public const string Areas = "/api/areas";

    /// <summary>Grid cells.</summary>
    public const string Cells = "/api/cells";

    /// <summary>Previews of grid imports and generations, and applying them.</summary>
    public const string GridImports = "/api/grid-imports";

    /// <summary>Licensed enterprises and idle, closed or abandoned places.</summary>
    public const string Premises = "/api/premises";

    /// <summary>Resumable uploads.</summary>
    public const string Uploads = "/api/uploads";

    /// <summary>Stored orthophotos and their processing.</summary>
    public const string Orthophotos = "/api/orthophotos";

    /// <summary>What the model saw, before and beside suspects.</summary>
    public const string Detections = "/api/detections";

    /// <summary>Suspected sites.</summary>
    public const string Suspects = "/api/suspects";

    /// <summary>Suspects assigned to an inspector.</summary>
    public const string Targets = "/api/targets";

    /// <summary>Places on their way from suspicion to closed for good.</summary>
    public const string Cases = "/api/cases";

    /// <summary>Campaigns: their days, limits and holidays.</summary>
    public const string Campaigns = "/api/campaigns";

    /// <summary>The ledger, its Excel files, frozen rounds and the final report.</summary>
    public const string Ledger = "/api/ledger";

    /// <summary>Departments that act jointly.</summary>
    public const string Departments = "/api/departments";

    /// <summary>What departments have to do about cases.</summary>
    public const string Duties = "/api/duties";

    /// <summary>Liaison officers of units.</summary>
    public const string Liaison = "/api/liaison";

    /// <summary>Joint operations of departments.</summary>
    public const string Operations = "/api/operations";

    /// <summary>Numbers of units, doubts, supervision notices and spot checks.</summary>
    public const string Supervision = "/api/supervision";

    /// <summary>Reports of the public: for who reports, without an account.</summary>
    public const string Tip = "/api/tip";

    /// <summary>The same for who handles them.</summary>
    public const string Tips = "/api/tips";

    /// <summary>Verdicts as labels that a model learns from.</summary>
    public const string Labels = "/api/labels";

    /// <summary>The snapshot that a live map starts from.</summary>
    public const string MapSnapshot = "/api/map/snapshot";

    /// <summary>The same as bytes: <see cref="Live.PackedSnapshot"/>.</summary>
    public const string PackedSnapshot = "/api/map/snapshot/packed";

    /// <summary>Numbers and ranking of the areas below one.</summary>
    public const string Standing = "/api/standing";

    /// <summary>The map of the past, from the change feed.</summary>
    public const string Playback = "/api/playback";

    /// <summary>Where to look first: tables of the city, runs over them, ranked places.</summary>
    public const string Screening = "/api/screening";

    /// <summary>Visits of a day, drawn up from ranked places and chance.</summary>
    public const string VisitLists = "/api/visit-lists";

    /// <summary>Search by code, name, number, address or coordinate.</summary>
    public const string Search = "/api/search";

    /// <summary>Alerts, and people's words on them.</summary>
    public const string Alerts = "/api/alerts";

    /// <summary>What areas want to be told of.</summary>
    public const string AlertRules = "/api/alert-rules";

    /// <summary>Other systems that are told of alerts.</summary>
    public const string Webhooks = "/api/webhooks";

    /// <summary>Who is where, and the caller's own duty.</summary>
    public const string Presence = "/api/presence";

    /// <summary>Incidents and their shared maps.</summary>
    public const string Incidents = "/api/incidents";

    /// <summary>Records of inspections on site.</summary>
    public const string SiteRecords = "/api/site-records";

    /// <summary>What to reckon with at a place.</summary>
    public const string HazardCards = "/api/hazard-cards";

    /// <summary>Household-by-household check-lists.</summary>
    public const string Households = "/api/households";

    /// <summary>Sweep plans with their sorties and mission files.</summary>
    public const string Sweeps = "/api/sweeps";

    /// <summary>The calendar of sorties.</summary>
    public const string Sorties = "/api/sorties";

    /// <summary>Crews, drones and batteries.</summary>
    public const string Fleet = "/api/fleet";

    /// <summary>The ground under sweeps: elevation models and road networks.</summary>
    public const string Grounds = "/api/grounds";

    /// <summary>What to fly first.</summary>
    public const string SweepRanking = "/api/sweep-ranking";

    /// <summary>How far the sweep is, area by area, against the deadline.</summary>
    public const string SweepProgress = "/api/sweep-progress";

    /// <summary>Cells whose sweep soon grows too old.</summary>
    public const string SweepExpiries = "/api/sweep-expiries";

    /// <summary>Ground that cannot be flown.</summary>
    public const string Unflyable = "/api/unflyable";

    /// <summary>Certificates of sweep.</summary>
    public const string Certificates = "/api/certificates";

    /// <summary>Public keys whose certificates are trusted.</summary>
    public const string SweepKeys = "/api/sweep-keys";

    /// <summary>Feeds for other systems.</summary>
    public const string Feeds = "/api/feeds";

    /// <summary>Keys with which other systems read the feeds.</summary>
    public const string FeedKeys = "/api/feed-keys";

    /// <summary>What other command systems say is somewhere.</summary>
    public const string Markers = "/api/markers";

    /// <summary>Where drones are, as their ground stations say.</summary>
    public const string Telemetry = "/api/telemetry";

    /// <summary>Jobs as a worker sees them.</summary>
    public const string WorkerJobs = "/api/worker/jobs";

    /// <summary>Vector tiles of grid cells: <c>/{z}/{x}/{y}</c>.</summary>
    public const string CellTiles = "/tiles/cells";

    /// <summary>Vector tiles of detections: <c>/{z}/{x}/{y}</c>.</summary>
    public const string DetectionTiles = "/tiles/detections";

    /// <summary>Vector tiles of suspects: <c>/{z}/{x}/{y}</c>.</summary>
    public const string SuspectTiles = "/tiles/suspects";

    /// <summary>Vector tiles of targets: <c>/{z}/{x}/{y}</c>.</summary>
    public const string TargetTiles = "/tiles/targets";

    /// <summary>Raster tiles of one orthophoto: <c>/{id}/{z}/{x}/{y}</c>.</summary>
    public const string OrthophotoTiles = "/tiles/orthophotos";

    /// <summary>The SignalR hub of <see cref="Live.IMapHub"/>.</summary>
    public const string MapHub = "/hubs/map";
}
