using GridMap.Contracts.People;

namespace GridMap.EndToEnd.Tests;

/// <summary>One picture to take: a page in one state.</summary>
/// <param name="Name">In the picture's file name.</param>
/// <param name="Path">Address; <c>{suspect}</c>, <c>{cell}</c>, <c>{flight}</c>, <c>{alert}</c>, <c>{incident}</c>, <c>{sweep}</c>, <c>{case}</c>, <c>{relapsed}</c>, <c>{freeze}</c>, <c>{operation}</c>, <c>{notice}</c>, <c>{draw}</c>, <c>{target}</c> and <c>{tip}</c> stand for one of the demo town.</param>
/// <param name="Roles">Who may see it; none: whoever is not signed in.</param>
/// <param name="Tap">What to press first, on a phone alone; null for nothing.</param>
internal sealed record Screen(string Name, string Path, IReadOnlyList<Role> Roles, string? Tap = null)
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    /// <summary>Every page, and the states of it that look different. A new page belongs here: a test says so.</summary>
    public static IReadOnlyList<Screen> All { get; } =
    [
        new("sign-in", "/sign-in", []),
        new("setup", "/setup", []),
        new("tip", "/tip", []),
        new("tip-follow", "/tip/follow", []),
        new("command", "/command", Everybody),
        new("command-suspect", "/command?select=suspect:{suspect}", [Role.Commander, Role.Supervisor]),
        new("command-cell", "/command?select=cell:{cell}", [Role.Commander]),
        new("command-flight", "/command?list=flights&select=flight:{flight}", [Role.Commander]),
        new("command-list", "/command?list=review", [Role.Commander], Tap: "列表|List"),
        new("command-filter", "/command?looks=suspected,confirmed&score=0.5&class=tank&age=week&show=cells,areas,suspects,heat", [Role.Commander]),
        new("command-alert", "/command?select=alert:{alert}", [Role.Commander]),
        new("command-cells", "/command?list=cells&sweep=unswept", [Role.Department], Tap: "列表|List"),
        new("wall", "/wall", [Role.Commander, Role.Office, Role.Department, Role.Auditor, Role.Administrator]),
        new("playback", "/playback", [Role.Commander, Role.Auditor]),
        new("playback-suspect", "/playback?select=suspect:{suspect}", [Role.Commander]),
        new("duty", "/duty", [Role.Inspector, Role.Supervisor]),
        new("incidents", "/incidents", [Role.Commander, Role.Inspector, Role.Department]),
        new("incidents-closed", "/incidents?state=closed", [Role.Office]),
        new("incident", "/incidents/{incident}", [Role.Commander, Role.Inspector, Role.Auditor]),
        new("incident-log", "/incidents/{incident}", [Role.Supervisor], Tap: "记录|Log"),
        new("today", "/today", [Role.Supervisor]),
        new("command-case", "/command?select=case:{case}", [Role.Commander]),
        new("cases", "/cases", [Role.Commander, Role.Supervisor, Role.Inspector, Role.Office, Role.Department, Role.Auditor]),
        new("cases-overdue", "/cases?overdue=1", [Role.Commander]),
        new("cases-new", "/cases/new", [Role.Office]),
        new("case", "/cases/{case}", [Role.Commander, Role.Inspector, Role.Office, Role.Auditor]),
        new("case-relapsed", "/cases/{relapsed}", [Role.Office]),
        new("tips", "/tips", [Role.Office, Role.Inspector, Role.Auditor, Role.VaultKeeper]),
        new("tip-one", "/tips/{tip}", [Role.Office, Role.Inspector, Role.VaultKeeper]),
        new("tips-new", "/tips/new", [Role.Office]),
        new("tips-reward-rules", "/tips/reward-rules", [Role.Office, Role.Auditor]),
        new("tips-vault", "/tips/vault", [Role.Auditor, Role.VaultKeeper]),
        new("sweeps", "/sweeps", [Role.Supervisor, Role.Commander]),
        new("sweeps-planned", "/sweeps?cells={cell}", [Role.Supervisor], Tap: "规划|Plan"),
        new("sweep", "/sweeps/{sweep}", [Role.Supervisor, Role.Commander]),
        new("sweeps-first", "/sweeps/first", [Role.Supervisor, Role.Commander]),
        new("sweeps-calendar", "/sweeps/calendar", [Role.Supervisor, Role.Office]),
        new("sweeps-progress", "/sweeps/progress", [Role.Supervisor, Role.Commander, Role.Office]),
        new("review", "/review", [Role.Supervisor, Role.Commander]),
        new("visits", "/visits", [Role.Inspector]),
        new("visit-record", "/visits/records/{target}", [Role.Inspector]),
        new("visit-checklist", "/visits/records/{target}?step=checklist", [Role.Inspector]),
        new("visit-finding", "/visits/records/{target}?step=finding", [Role.Inspector]),
        new("visit-products", "/visits/records/{target}?step=products", [Role.Inspector]),
        new("visit-measures", "/visits/records/{target}?step=measures", [Role.Inspector]),
        new("visit-sign", "/visits/records/{target}?step=sign", [Role.Inspector]),
        new("visit-paper", "/visits/records/{target}/paper", [Role.Inspector, Role.Office]),
        new("visits-map", "/visits?tab=map", [Role.Inspector]),
        new("households", "/households", [Role.Inspector, Role.Supervisor, Role.Office]),
        new("households-cell", "/households?area={cell}", [Role.Inspector, Role.Supervisor]),
        new("uploads", "/uploads", [Role.Supervisor, Role.Office, Role.Administrator]),
        new("ledger", "/ledger", [Role.Office, Role.Department, Role.Auditor]),
        new("ledger-filtered", "/ledger?filter=Name:%E5%8E%82&sort=FoundOn&descending=true", [Role.Office]),
        new("ledger-frozen", "/ledger/frozen/{freeze}", [Role.Office, Role.Auditor]),
        new("campaign", "/campaign", [Role.Office, Role.Commander]),
        new("office-areas", "/office/areas", [Role.Supervisor, Role.Office, Role.Administrator]),
        new("office-grid", "/office/grid", [Role.Office, Role.Administrator]),
        new("office-premises", "/office/premises", [Role.Supervisor, Role.Office, Role.Administrator]),
        new("alerts", "/alerts", [Role.Commander, Role.Supervisor, Role.Office, Role.Auditor]),
        new("alerts-one", "/alerts?select={alert}", [Role.Commander]),
        new("alerts-all", "/alerts?state=all", [Role.Commander]),
        new("alert-rules", "/alerts/rules", [Role.Commander, Role.Office, Role.Auditor]),
        new("alert-systems", "/alerts/systems", [Role.Office, Role.Administrator]),
        new("departments", "/departments", [Role.Office, Role.Department, Role.Auditor]),
        new("liaison", "/liaison", [Role.Office, Role.Supervisor]),
        new("operations", "/operations", [Role.Commander, Role.Department]),
        new("operation", "/operations/{operation}", [Role.Commander, Role.Department, Role.Inspector]),
        new("supervision", "/supervision", [Role.Office, Role.Commander, Role.Auditor]),
        new("supervision-cases", "/supervision?view=cases&list=confirmed", [Role.Office]),
        new("supervision-doubts", "/supervision?view=doubts", [Role.Office]),
        new("supervision-notice", "/supervision?view=notices&select={notice}", [Role.Office, Role.Supervisor]),
        new("supervision-draw", "/supervision?view=checks&select={draw}", [Role.Office]),
        new("accounts", "/accounts", [Role.Administrator]),
        new("forbidden", "/accounts", [Role.Auditor]),
        new("not-found", "/not-found", [Role.Auditor]),
    ];
}
