using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Campaigns;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Departments;
using GridMap.Contracts.Incidents;
using GridMap.Contracts.Ledgers;
using GridMap.Contracts.Operations;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.People;
using GridMap.Contracts.Presence;
using GridMap.Contracts.Screening;
using GridMap.Contracts.Supervision;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Sweeps;
using GridMap.Contracts.Targets;

namespace GridMap.EndToEnd.Tests;

/// <summary>The demo campaign of a first start, analysed by the real worker, with a day's work done on it and accounts of every role.</summary>
public sealed class DemoTown : IAsyncLifetime
{
    public const string County = "410102";
    public const string OtherCounty = "410103";
    public const string Collection = "demo town";

    /// <summary>Published by the server for its demo accounts.</summary>
    private const string DemoPassword = "gridmap-demo";

    private static readonly Role[] DemoRoles = [Role.Supervisor, Role.Commander, Role.Inspector, Role.Office];

    /// <summary>A patience that the next look of the rules finds exhausted.</summary>
    private const double SecondsAsHours = 0.001;

    private RunningServer? _server;

    public RunningServer Server => _server ?? throw new InvalidOperationException("The demo town is used before it is built.");

    /// <summary>From the start of the server to the first suspect.</summary>
    public TimeSpan UntilSuspects { get; private set; }

    public IReadOnlyList<SuspectSummary> Suspects { get; private set; } = [];

    /// <summary>Those whose cause is there, newest first.</summary>
    public IReadOnlyList<AlertSummary> Alerts { get; private set; } = [];

    /// <summary>An incident with a few things on its map.</summary>
    public Guid IncidentId { get; } = Guid.NewGuid();

    /// <summary>The demo's own cases, and those that the day's work opened.</summary>
    public IReadOnlyList<CaseSummary> Cases { get; private set; } = [];

    /// <summary>The demo's own sweep plan: one sortie flown, others to come.</summary>
    public Guid SweepId { get; private set; }

    /// <summary>The demo's own campaign of today, and the ledger that is frozen in its first round.</summary>
    public Guid CampaignId { get; private set; }

    public Guid FreezeId { get; private set; }

    /// <summary>The demo's own joint operation, notice and draw.</summary>
    public Guid OperationId { get; private set; }

    public Guid NoticeId { get; private set; }

    public Guid DrawId { get; private set; }

    /// <summary>The demo's own table, run, most suspicious place and visits of today.</summary>
    public Guid SourceId { get; private set; }

    public Guid RunId { get; private set; }

    public Guid PlaceId { get; private set; }

    public Guid VisitsId { get; private set; }

    /// <summary>A report of somebody named, given to the inspector.</summary>
    public Guid TipId { get; private set; }

    /// <summary>A target that is being visited, with a record begun.</summary>
    public Guid TargetId { get; private set; }

    public static (string UserName, string Password) AccountOf(Role role) =>
        (Kampala.NameOf(role), DemoRoles.Contains(role) ? DemoPassword : RunningServer.Password);

    public async Task InitializeAsync()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _server = await RunningServer.StartAsync(hasDemo: true);
        var supervisor = await Until.FoundAsync("the demo accounts are there", TimeSpan.FromMinutes(2), TrySignInAsync);
        await Until.TrueAsync("the demo flight is analysed", TimeSpan.FromMinutes(15), async () =>
        {
            var flights = await supervisor.GetFromJsonAsync<OrthophotoSummary[]>(Routes.Orthophotos);
            return flights is [{ State: var state }, ..] && state switch
            {
                OrthophotoState.Ready => true,
                OrthophotoState.Failed => throw new InvalidOperationException($"The demo flight failed:\n{_server.Log}"),
                _ => false,
            };
        });
        UntilSuspects = clock.Elapsed;
        using var administrator = await _server.SetUpAsync();
        foreach (var role in new[] { Role.Department, Role.Auditor, Role.VaultKeeper })
        {
            await AddAsync(administrator, Kampala.NameOf(role), [role], County);
        }

        await WorkAsync(supervisor);
        Suspects = await ListAsync(supervisor);
        Cases = (await supervisor.GetFromJsonAsync<Page<CaseSummary>>(Routes.Cases))!.Items; // The server never answers with null.
        SweepId = (await supervisor.GetFromJsonAsync<SweepPlanSummary[]>(Routes.Sweeps) ?? [])[0].Id;
        CampaignId = (await supervisor.GetFromJsonAsync<CampaignSummary[]>(Routes.Campaigns) ?? [])[0].Id;
        var rounds = await supervisor.GetFromJsonAsync<LedgerRound[]>($"{Routes.Ledger}/campaigns/{CampaignId}/rounds") ?? [];
        FreezeId = rounds.SelectMany(round => round.Counties).Select(county => county.Freeze).OfType<LedgerFreeze>().First().Id;
        await JoinAsync();
        await AlertAsync();
        await DrawAsync();
        await LookAtTablesAsync();
        TipId = await TownTip.FileAsync(_server, Suspects[0]);
    }

    /// <summary>The demo has one of each state, one overdue and one that relapsed.</summary>
    public CaseSummary CaseWhere(Func<CaseSummary, bool> isIt) => Cases.FirstOrDefault(isIt) ?? throw new InvalidOperationException($"The demo has no such case among {Cases.Count}.");

    public static async Task AddAsync(HttpClient administrator, string userName, IReadOnlyList<Role> roles, string areaCode) =>
        (await administrator.PostAsJsonAsync(Routes.Accounts, new SaveAccountRequest(userName, userName, RunningServer.Password, roles, [areaCode], IsDisabled: false)))
        .EnsureSuccessStatusCode();

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static async Task<IReadOnlyList<SuspectSummary>> ListAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<Page<SuspectSummary>>(Routes.Suspects))!.Items; // The server never answers with null.

    /// <summary>The demo's tables are screened, and visits of seven days are drawn up.</summary>
    private async Task LookAtTablesAsync()
    {
        using var office = await Server.SignInAsync(AccountOf(Role.Office).UserName, DemoPassword);
        await Until.TrueAsync("the demo's visits are drawn up", TimeSpan.FromMinutes(10), async () =>
            await office.GetFromJsonAsync<VisitListSummary[]>(Routes.VisitLists) is { Length: >= 7 });
        VisitsId = (await office.GetFromJsonAsync<VisitListSummary[]>(Routes.VisitLists))![0].Id; // counted above
        SourceId = (await office.GetFromJsonAsync<ScreeningSource[]>($"{Routes.Screening}/sources"))![0].Id; // what was screened has sources
        RunId = (await office.GetFromJsonAsync<ScreeningRunSummary[]>($"{Routes.Screening}/runs"))![0].Id; // and a run
        PlaceId = (await office.GetFromJsonAsync<Page<ScreenedPlaceSummary>>($"{Routes.Screening}/places"))!.Items[0].Id; // and places
    }

    /// <summary>A few verdicts and visits, so that every page has something to show.</summary>
    private async Task WorkAsync(HttpClient supervisor)
    {
        var suspects = await ListAsync(supervisor);
        foreach (var (suspect, verdict) in suspects.Skip(1).Zip([SuspectStatus.Confirmed, SuspectStatus.Confirmed, SuspectStatus.Dismissed, SuspectStatus.Confirmed]))
        {
            DismissReason? reason = verdict is SuspectStatus.Dismissed ? DismissReason.WaterTank : null;
            var review = new ReviewRequest(verdict, reason, Note: null, InspectorId: null, suspect.Version);
            (await supervisor.PutAsJsonAsync($"{Routes.Suspects}/{suspect.Id}/review", review)).EnsureSuccessStatusCode();
        }

        using var inspector = await Server.SignInAsync(AccountOf(Role.Inspector).UserName, DemoPassword);
        var targets = await inspector.GetFromJsonAsync<TargetSummary[]>($"{Routes.Targets}/mine") ?? [];
        foreach (var target in targets.Take(2))
        {
            (await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/accept", new AcceptTargetRequest(target.Version))).EnsureSuccessStatusCode();
        }

        if (targets is [_, var visited, ..])
        {
            TargetId = visited.Id;
            await TownRecord.WriteAsync(inspector, visited);
        }

        if (targets is [var first, ..])
        {
            var finish = new FinishTargetRequest(VisitFinding.Lawful, "沼气罐，有登记", first.Version + 1);
            (await inspector.PutAsJsonAsync($"{Routes.Targets}/{first.Id}/finish", finish)).EnsureSuccessStatusCode();
        }
    }

    /// <summary>The account of role Department acts for one of the demo's departments.</summary>
    private async Task JoinAsync()
    {
        using var office = await Server.SignInAsync(AccountOf(Role.Office).UserName, DemoPassword);
        var accounts = await office.GetFromJsonAsync<DepartmentAccount[]>($"{Routes.Departments}/accounts") ?? [];
        var police = (await office.GetFromJsonAsync<DepartmentSummary[]>(Routes.Departments) ?? []).First(one => one.Kind is DepartmentKind.PublicSecurity);
        var save = new SaveDepartmentRequest(police.Kind, police.Name, police.AreaCode, police.DutyPhone, [accounts[0].Id], police.Version);
        (await office.PutAsJsonAsync($"{Routes.Departments}/{police.Id}", save)).EnsureSuccessStatusCode();
        OperationId = (await office.GetFromJsonAsync<OperationSummary[]>(Routes.Operations) ?? []) is [var planned, ..] ? planned.Id : await PlanAsync(office, police.Id);
        NoticeId = (await office.GetFromJsonAsync<NoticeSummary[]>($"{Routes.Supervision}/notices") ?? [])[0].Id;
        DrawId = (await office.GetFromJsonAsync<SpotDrawSummary[]>($"{Routes.Supervision}/draws") ?? [])[0].Id;
    }

    private static async Task<Guid> PlanAsync(HttpClient office, Guid department)
    {
        var about = (await office.GetFromJsonAsync<Page<CaseSummary>>(Routes.Cases))!.Items[0]; // Never null.
        var plan = new SaveOperationRequest(
            Guid.NewGuid(), "演示联合执法", County, TimeProvider.System.GetUtcNow().AddDays(1), "镇政府院内", about.Longitude, about.Latitude, [new TeamTask(department, "维持秩序")], [about.Id]);
        (await office.PostAsJsonAsync(Routes.Operations, plan)).EnsureSuccessStatusCode();
        return plan.RequestId;
    }

    /// <summary>Rules beside the demo's that soon find something, words on some of the alerts, and a system that cannot be reached.</summary>
    private async Task AlertAsync()
    {
        using var office = await Server.SignInAsync(AccountOf(Role.Office).UserName, DemoPassword);
        if (await office.GetFromJsonAsync<AlertRuleSummary[]>(Routes.AlertRules) is not { Length: >= 6 })
        {
            throw new InvalidOperationException("The demo campaign lacks its alert rules.");
        }

        using var commander = await Server.SignInAsync(AccountOf(Role.Commander).UserName, DemoPassword);
        var webhook = new SaveWebhookRequest("消防指挥平台", "https://alerts.invalid/gridmap", County, IsEnabled: true, ExpectedVersion: null);
        (await office.PostAsJsonAsync(Routes.Webhooks, webhook)).EnsureSuccessStatusCode();
        foreach (var rule in new SaveAlertRuleRequest[]
        {
            new(AlertRuleKind.CellUnswept, Suspects[0].AreaCode[..12], null, null, new DateOnly(2026, 1, 31), IsEnabled: true, null),
            new(AlertRuleKind.TargetUntouched, County, null, SecondsAsHours, null, IsEnabled: true, null),
            new(AlertRuleKind.DroneSilent, County, null, SecondsAsHours, null, IsEnabled: true, null),
            new(AlertRuleKind.CellUnstaffed, County, null, null, null, IsEnabled: false, null),
        })
        {
            (await office.PostAsJsonAsync(Routes.AlertRules, rule)).EnsureSuccessStatusCode();
        }

        await Until.TrueAsync("the rules have raised alerts", TimeSpan.FromMinutes(3), async () =>
            (Alerts = (await commander.GetFromJsonAsync<Page<AlertSummary>>($"{Routes.Alerts}?open=true"))!.Items) is { Count: > 3 } open
            && open.Any(alert => alert.Kind is AlertRuleKind.DroneSilent) && open.Any(alert => alert.Kind is AlertRuleKind.TargetUntouched));
        foreach (var (alert, word, note) in Alerts.Skip(1).Zip(["acknowledge", "false-alarm", "escalate"], ["", "水塔遮挡，实地已看过", "需要应急部门到场"]))
        {
            (await commander.PutAsJsonAsync($"{Routes.Alerts}/{alert.Id}/{word}", new AlertWordRequest(note, alert.Version))).EnsureSuccessStatusCode();
        }
    }

    /// <summary>An incident about the first suspect: pinned, with a place to meet, a cordon and a way in; and somebody who shares where he is.</summary>
    private async Task DrawAsync()
    {
        using var commander = await Server.SignInAsync(AccountOf(Role.Commander).UserName, DemoPassword);
        using var inspector = await Server.SignInAsync(AccountOf(Role.Inspector).UserName, DemoPassword);
        var (east, north) = (Suspects[0].Longitude, Suspects[0].Latitude);
        double[][] ring = [[east - 0.0004, north - 0.0003], [east + 0.0004, north - 0.0003], [east + 0.0004, north + 0.0003], [east - 0.0004, north + 0.0003], [east - 0.0004, north - 0.0003]];
        (await commander.PostAsJsonAsync(Routes.Incidents, new OpenIncidentRequest(IncidentId, "疑似储罐联合核查", County, "储罐无登记，三部门联合到场"))).EnsureSuccessStatusCode();
        foreach (var (kind, shape, text) in new (IncidentItemKind Kind, object? Shape, string Text)[]
        {
            (IncidentItemKind.Pin, null, "先在外围观察"),
            (IncidentItemKind.Point, new { type = "Point", coordinates = new[] { east - 0.0009, north - 0.0004 } }, "集结点"),
            (IncidentItemKind.Polygon, new { type = "Polygon", coordinates = new[] { ring } }, "警戒区"),
            (IncidentItemKind.Arrow, new { type = "LineString", coordinates = new[] { new[] { east - 0.0009, north - 0.0004 }, [east - 0.0004, north] } }, "进入路线"),
        })
        {
            var isPin = kind is IncidentItemKind.Pin;
            var put = new PutIncidentItemRequest(
                Guid.NewGuid(), kind, isPin ? null : JsonSerializer.SerializeToElement(shape), text, isPin ? IncidentSubject.Suspect : null, isPin ? $"{Suspects[0].Id}" : null, ExpectedVersion: 0);
            (await commander.PutAsJsonAsync($"{Routes.Incidents}/{IncidentId}/items/{Guid.NewGuid()}", put)).EnsureSuccessStatusCode();
        }

        (await inspector.PostAsJsonAsync($"{Routes.Incidents}/{IncidentId}/messages", new IncidentWordRequest(Guid.NewGuid(), "已到集结点，准备进入"))).EnsureSuccessStatusCode();
        (await inspector.PutAsJsonAsync($"{Routes.Presence}/me", new { })).EnsureSuccessStatusCode();
        (await inspector.PutAsJsonAsync($"{Routes.Presence}/me/position", new PositionReport(east - 0.0009, north - 0.0004, 12))).EnsureSuccessStatusCode();
    }

    private async Task<HttpClient?> TrySignInAsync()
    {
        try
        {
            return await Server.SignInAsync(AccountOf(Role.Supervisor).UserName, DemoPassword);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
