using GridMap.Contracts.People;
using MudBlazor;

namespace GridMap.Client.Shell;

/// <summary>A working place: where a role comes to work, and who else may look in.</summary>
/// <param name="Path">Its address, from the root.</param>
/// <param name="NameKey">Key of its name.</param>
/// <param name="Icon">Its sign in the navigation.</param>
/// <param name="Roles">Who sees it.</param>
/// <param name="HomeOf">For whom <c>/</c> opens it.</param>
public sealed record Place(string Path, string NameKey, string Icon, IReadOnlyList<Role> Roles, IReadOnlyList<Role> HomeOf)
{
    /// <summary>The place that wears the count of new alerts.</summary>
    public const string AlertsPath = "/alerts";

    /// <summary>The wall of the command room.</summary>
    public const string WallPath = "/wall";

    /// <summary>In the order of the navigation.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        new(
            "/command", "Shell.Command", Icons.Material.Outlined.Map,
            [Role.Commander, Role.Supervisor, Role.Inspector, Role.Office, Role.Department, Role.Auditor, Role.Administrator],
            [Role.Commander, Role.Auditor]),
        new(
            AlertsPath, "Shell.Alerts", Icons.Material.Outlined.NotificationsActive,
            [Role.Commander, Role.Supervisor, Role.Office, Role.Department, Role.Auditor, Role.Administrator], []),
        new(
            "/cases", "Shell.Cases", Icons.Material.Outlined.FactCheck,
            [Role.Commander, Role.Supervisor, Role.Inspector, Role.Office, Role.Department, Role.Auditor], []),
        new("/departments", "Shell.Duties", Icons.Material.Outlined.AssignmentInd, [Role.Department], [Role.Department]),
        new("/today", "Shell.Today", Icons.Material.Outlined.Today, [Role.Supervisor], [Role.Supervisor]),
        new("/review", "Shell.Review", Icons.Material.Outlined.RateReview, [Role.Supervisor, Role.Commander], []),
        new("/visits", "Shell.Visits", Icons.Material.Outlined.NearMe, [Role.Inspector], [Role.Inspector]),
        new(
            "/sweeps", "Shell.Sweeps", Icons.Material.Outlined.Flight,
            [Role.Supervisor, Role.Commander, Role.Office], []),
        new("/screening", "Shell.Screening", Icons.Material.Outlined.ManageSearch, [Role.Office, Role.Supervisor, Role.Commander, Role.Auditor], []),
        new("/visitlist", "Shell.VisitList", Icons.Material.Outlined.Route, [Role.Inspector], []),
        new("/uploads", "Shell.Uploads", Icons.Material.Outlined.CloudUpload, [Role.Supervisor, Role.Office, Role.Administrator], []),
        new(
            "/tips", "Shell.Tips", Icons.Material.Outlined.Campaign,
            [Role.Office, Role.Commander, Role.Inspector, Role.Supervisor, Role.Auditor, Role.VaultKeeper], [Role.VaultKeeper]),
        new(WallPath, "Shell.Wall", Icons.Material.Outlined.Tv, [Role.Commander, Role.Office, Role.Department, Role.Auditor, Role.Administrator], []),
        new("/ledger", "Shell.Ledger", Icons.Material.Outlined.TableChart, [Role.Office, Role.Department, Role.Supervisor, Role.Commander, Role.Auditor], []),
        new("/supervision", "Shell.Supervision", Icons.Material.Outlined.Balance, [Role.Commander, Role.Office, Role.Auditor, Role.Supervisor, Role.Department], []),
        new(
            "/operations", "Shell.Operations", Icons.Material.Outlined.Groups,
            [Role.Commander, Role.Supervisor, Role.Inspector, Role.Office, Role.Department, Role.Auditor], []),
        new(
            "/incidents", "Shell.Incidents", Icons.Material.Outlined.GroupWork,
            [Role.Commander, Role.Supervisor, Role.Inspector, Role.Office, Role.Department, Role.Auditor], []),
        new(
            "/households", "Shell.Households", Icons.Material.Outlined.HolidayVillage,
            [Role.Inspector, Role.Supervisor, Role.Commander, Role.Office, Role.Department, Role.Auditor], []),
        new("/office", "Shell.Office", Icons.Material.Outlined.GridOn, [Role.Office, Role.Supervisor, Role.Administrator], [Role.Office]),
        new("/accounts", "Shell.Accounts", Icons.Material.Outlined.ManageAccounts, [Role.Administrator], [Role.Administrator]),
    ];

    /// <summary>The places that the roles may enter, their own first.</summary>
    public static IReadOnlyList<Place> For(IReadOnlyList<Role> roles) =>
        [.. All.Where(place => place.Roles.Any(roles.Contains)).OrderByDescending(place => place.HomeOf.Any(roles.Contains))];

    /// <summary>Where the roles come to work: the first role's own place, or else the first that may be entered.</summary>
    public static Place? HomeFor(IReadOnlyList<Role> roles) =>
        roles.Select(role => All.FirstOrDefault(place => place.HomeOf.Contains(role))).FirstOrDefault(place => place is not null)
        ?? All.FirstOrDefault(place => place.Roles.Any(roles.Contains));
}
