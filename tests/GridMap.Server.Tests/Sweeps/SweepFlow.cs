using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Sweeps;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Sweeps;

/// <summary>What supervisors and offices do about sweeps, as requests.</summary>
internal static class SweepFlow
{
    public const string County = "410122";
    public const string Other = "410182";

    /// <summary>A request over the cells of the town's village from one longitude to another.</summary>
    public static JsonElement Request(double west = 114.0, double east = 114.004, double enduranceMinutes = 30, double gsdMetres = 0.03, string more = "") => Answers.Json(string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"area":{"type":"Polygon","coordinates":[[[{{west}},34.7],[{{east}},34.7],[{{east}},34.702],[{{west}},34.702],[{{west}},34.7]]]},
         "camera":{"name":"M3E"},"gsdMetres":{{gsdMetres}},"battery":{"enduranceSeconds":{{enduranceMinutes * 60}}},"takeOffs":[[{{west + 0.001}},34.701]]{{more}}}
        """));

    public static async Task<SweepPlanDetail> SaveAsync(HttpClient client, JsonElement? request = null, string name = "东村一期") =>
        await (await client.PostAsJsonAsync(Routes.Sweeps, new SaveSweepPlanRequest(name, request ?? Request(), ExpectedVersion: null))).ReadAsync<SweepPlanDetail>();

    public static async Task<SweepPlanDetail> GetAsync(HttpClient client, Guid id) =>
        (await client.GetFromJsonAsync<SweepPlanDetail>($"{Routes.Sweeps}/{id}"))!;

    public static async Task<CellSweepDetail> CellAsync(HttpClient client, string code) =>
        (await client.GetFromJsonAsync<CellSweepDetail>($"{Routes.Cells}/{code}/sweep"))!;

    public static Task<HttpResponseMessage> ScheduleAsync(HttpClient client, SortieSummary sortie, DateTimeOffset? startAt, SweepFleet? fleet, string? approval = null) =>
        client.PutAsJsonAsync(
            $"{Routes.Sweeps}/{sortie.PlanId}/sorties/{sortie.Number}/schedule",
            new ScheduleSortieRequest(startAt, fleet?.Crew, fleet?.Drone, fleet?.Battery, approval, sortie.Version));

    public static Task<HttpResponseMessage> ReportAsync(
        HttpClient client, SortieSummary sortie, SortieState state, string? reason = null, int? lastPhoto = null, DateTimeOffset? at = null) =>
        client.PutAsJsonAsync(
            $"{Routes.Sweeps}/{sortie.PlanId}/sorties/{sortie.Number}/report", new ReportSortieRequest(state, at, reason, lastPhoto, sortie.Version));

    public static Task<HttpResponseMessage> TakeBackAsync(HttpClient client, SortieSummary sortie, string reason = "报错架次") =>
        client.PutAsJsonAsync($"{Routes.Sweeps}/{sortie.PlanId}/sorties/{sortie.Number}/take-back", new TakeBackReportRequest(reason, sortie.Version));

    /// <summary>Registers a crew, a drone and a battery of the county.</summary>
    public static async Task<SweepFleet> FleetAsync(HttpClient office, string number = "1", double health = 1)
    {
        async Task<Guid> AddAsync(FleetKind kind, string name) => (await (await office.PostAsJsonAsync(Routes.Fleet, new SaveFleetItemRequest(
            kind, name, County, kind is FleetKind.Battery ? 45 : null, kind is FleetKind.Battery ? health : null, Cycles: 12, IsRetired: false, ExpectedVersion: null))).ReadAsync<FleetItem>()).Id;

        return new SweepFleet(await AddAsync(FleetKind.Crew, $"机组{number}"), await AddAsync(FleetKind.Drone, $"无人机{number}"), await AddAsync(FleetKind.Battery, $"电池{number}"));
    }

    public static string Cell(int number) => $"{Town.Village}{number:00}";
}
