using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Grounds;
using GridMap.Contracts.Households;
using GridMap.Contracts.Labels;
using GridMap.Contracts.Operations;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.People;
using GridMap.Contracts.Premises;
using GridMap.Contracts.Sweeps;
using GridMap.Contracts.Targets;
using GridMap.Contracts.Uploads;

namespace GridMap.EndToEnd.Tests;

/// <summary>Nobody reads what lies in another county: every GET of the OpenAPI document is tried, those to come included.</summary>
[Collection(DemoTown.Collection)]
public sealed partial class ScopeTests(DemoTown town)
{
    /// <summary>GET routes that name no object of an area, and why that is so.</summary>
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal)
    {
        ["/api/worker/jobs/{id}/input"] = "for holders of the worker's key alone, whatever their areas",
        ["/api/worker/jobs/{id}/tables/{sha256}"] = "likewise",
    };

    /// <summary>What routes that ask for more than an area are asked.</summary>
    private static readonly Dictionary<string, string> Asked = new(StringComparer.Ordinal)
    {
        ["q"] = "410102",
        ["bbox"] = "113,34,114,35",
        ["from"] = "2020-01-01T00:00:00Z",
        ["to"] = "2100-01-01T00:00:00Z",
        ["at"] = "2100-01-01T00:00:00Z",
        ["until"] = "2100-01-01T00:00:00Z",
    };

    /// <summary>What routes of an object are asked besides.</summary>
    private static readonly Dictionary<string, string> AskedOfObjects = new(StringComparer.Ordinal)
    {
        ["meridian"] = "114",
        ["west"] = "113",
        ["south"] = "34",
        ["east"] = "114",
        ["north"] = "35",
    };

    /// <summary>What one tile shows to everybody, each their own part of it.</summary>
    private static readonly string[] TilesOfAll = [Routes.CellTiles, Routes.DetectionTiles, Routes.SuspectTiles, Routes.TargetTiles];

    private static readonly Role[] Roles = Enum.GetValues<Role>();

    [Fact]
    public async Task EveryGet_WithAnotherCountysObject_IsRefused()
    {
        using var administrator = await town.Server.SignInAsync("administrator");
        await DemoTown.AddAsync(administrator, "owner", Roles, DemoTown.County);
        using var owner = await town.Server.SignInAsync("owner");
        var objects = await ObjectsAsync(owner);
        var gets = await GetsAsync(administrator);
        var faults = new List<string>();

        var addresses = gets.Where(get => !Exempt.ContainsKey(get.Path)).SelectMany(get => AddressesOf(get, objects, faults)).ToList();
        foreach (var address in addresses.Where(address => address.IsGuarded))
        {
            using var seen = await owner.GetAsync(address.Url);
            Expect(seen.IsSuccessStatusCode, $"{address.Url}: its own county gets {(int)seen.StatusCode}, so that a refusal proves nothing", faults);
        }

        foreach (var role in Roles)
        {
            var name = $"stranger-{Kampala.NameOf(role)}";
            await DemoTown.AddAsync(administrator, name, [role], DemoTown.OtherCounty);
            using var stranger = await town.Server.SignInAsync(name);
            foreach (var address in addresses)
            {
                using var reply = await stranger.GetAsync(address.Url);
                var isRefused = reply.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
                Expect(isRefused || !address.IsGuarded, $"{address.Url}: {role} of another county gets {(int)reply.StatusCode}", faults);
                var text = isRefused ? "" : await reply.Content.ReadAsStringAsync();
                Expect(
                    !objects.Values.SelectMany(value => value).Any(value => value.Length >= 12 && text.Contains(value, StringComparison.OrdinalIgnoreCase)),
                    $"{address.Url}: {role} of another county reads of this one", faults);
            }
        }

        Assert.True(faults.Count is 0, string.Join('\n', faults));
        Assert.True(addresses.Count(address => address.IsGuarded) >= 15, "Fewer guarded routes than there were: the document lacks some.");
    }

    [Theory]
    [InlineData(Routes.CellTiles)]
    [InlineData(Routes.DetectionTiles)]
    [InlineData(Routes.SuspectTiles)]
    [InlineData(Routes.TargetTiles)]
    public async Task Tile_OfAnotherCounty_IsEmpty(string route)
    {
        using var administrator = await town.Server.SignInAsync("administrator");
        var name = $"beside-{route.Split('/')[^1]}";
        await DemoTown.AddAsync(administrator, name, [Role.Commander], DemoTown.OtherCounty);
        using var stranger = await town.Server.SignInAsync(name);
        using var owner = await town.Server.SignInAsync(DemoTown.AccountOf(Role.Commander).UserName, DemoTown.AccountOf(Role.Commander).Password);
        var tile = $"{route}/{TileOf(town.Suspects[0].Longitude, town.Suspects[0].Latitude, zoom: 14)}";

        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(tile)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await stranger.GetAsync(tile)).StatusCode);
    }

    private static void Expect(bool isSo, string fault, List<string> faults)
    {
        if (!isSo)
        {
            faults.Add(fault);
        }
    }

    /// <summary>Objects of the demo county, by the resource that has them: values of a route's parameters in their order.</summary>
    private async Task<Dictionary<string, string[]>> ObjectsAsync(HttpClient owner)
    {
        var suspect = town.Suspects[0];
        var flight = (await ReadAsync<OrthophotoSummary[]>(owner, Routes.Orthophotos))[0];
        var site = (await ReadAsync<DetectionSummary[]>(owner, Routes.Detections)).First(site => site.SuspectId is not null);
        var target = (await ReadAsync<TargetSummary[]>(owner, Routes.Targets))[0];
        var place = (await ReadAsync<Page<PremisesSummary>>(owner, Routes.Premises)).Items[0];
        using var photo = await owner.PostAsync($"{Routes.Premises}/{place.Id}/photos", new ByteArrayContent(TownRecord.Photo));
        photo.EnsureSuccessStatusCode();
        var label = (await ReadAsync<Page<LabelledChip>>(owner, Routes.Labels)).Items[0];
        var webhook = (await ReadAsync<WebhookSummary[]>(owner, Routes.Webhooks))[0];
        var plan = (await ReadAsync<SweepPlanSummary[]>(owner, Routes.Sweeps))[0];
        var grounds = await ReadAsync<GroundSummary[]>(owner, Routes.Grounds);
        var held = (await ReadAsync<Page<CaseSummary>>(owner, $"{Routes.Cases}?area={DemoTown.County}&state={CaseState.InAcceptance}")).Items[0];
        var evidence = (await ReadAsync<CaseDetail>(owner, $"{Routes.Cases}/{held.Id}")).Evidence[0];
        var ledgerCase = (await ReadAsync<Page<CaseSummary>>(owner, Routes.Cases)).Items[0];
        var certificate = await TownCertificate.HandInAsync(owner, suspect.CellCode ?? throw new InvalidOperationException("The demo suspect has no cell."));
        var upload = await PostAsync<UploadStatus>(
            owner, Routes.Uploads, new CreateUploadRequest("unfinished.tif", 1024, new string('a', 64), flight.AreaCode, CapturedAt: null));
        var import = await PostAsync<GridImportSummary>(
            owner, $"{Routes.GridImports}/generations", new GenerateGridRequest(flight.AreaCode, GridShape.Square, SizeMetres: 200, CodeDigits: 14));
        var operation = await ReadAsync<OperationDetail>(owner, $"{Routes.Operations}/{town.OperationId}");
        var household = await PutAsync<HouseholdDetail>(
            owner, $"{Routes.Households}/{Guid.NewGuid()}",
            new SaveHouseholdRequest(flight.AreaCode, "村东一号", HouseholdKind.Farm, Longitude: null, Latitude: null, IsRetired: false, ExpectedVersion: null));
        var tile = TileOf(suspect.Longitude, suspect.Latitude, flight.MaxZoom ?? throw new InvalidOperationException("The demo flight has no tiles."));
        return new(StringComparer.Ordinal)
        {
            [Routes.Areas] = [flight.AreaCode],
            [Routes.Cells] = [suspect.CellCode],
            [Routes.GridImports] = [$"{import.Id}"],
            [Routes.Premises] = [$"{place.Id}", TownRecord.PhotoSha256],
            [Routes.Uploads] = [$"{upload.Id}"],
            [Routes.Orthophotos] = [$"{flight.Id}"],
            [Routes.OrthophotoTiles] = [$"{flight.Id}", .. tile.Split('/')],
            [Routes.Detections] = [$"{site.Id}"],
            [Routes.Suspects] = [$"{suspect.Id}"],
            [$"{Routes.Playback}/suspects"] = [$"{suspect.Id}"],
            [$"{Routes.Playback}/cases"] = [$"{held.Id}"],
            [Routes.Targets] = [$"{target.Id}"],
            [Routes.HazardCards] = [$"{target.Id}"],
            [Routes.Households] = [$"{household.Summary.Id}"],
            [Routes.SiteRecords] = [$"{town.TargetId}", TownRecord.PhotoSha256],
            [Routes.Labels] = [$"{label.SiteId}"],
            [Routes.CellTiles] = tile.Split('/'),
            [Routes.DetectionTiles] = tile.Split('/'),
            [Routes.SuspectTiles] = tile.Split('/'),
            [Routes.TargetTiles] = tile.Split('/'),
            [$"{Routes.Duties}/proposals"] = [$"{operation.Cases[0].Id}"],
            [Routes.Liaison] = [DemoTown.County],
            [Routes.Operations] = [$"{town.OperationId}"],
            [$"{Routes.Supervision}/notices"] = [$"{town.NoticeId}"],
            [$"{Routes.Supervision}/draws"] = [$"{town.DrawId}"],
            [Routes.Incidents] = [$"{town.IncidentId}"],
            [Routes.Alerts] = [$"{town.Alerts[0].Id}"],
            [Routes.Webhooks] = [$"{webhook.Id}"],
            [Routes.Sweeps] = [$"{plan.Id}", "1", "plan"],
            [Routes.Cases] = [$"{held.Id}", evidence.Sha256],
            [Routes.Tips] = [$"{town.TipId}", await TownTip.FindPhotoAsync(owner, town.TipId)],
            [Routes.Campaigns] = [$"{town.CampaignId}"],
            [$"{Routes.Ledger}/campaigns"] = [$"{town.CampaignId}"],
            [$"{Routes.Ledger}/freezes"] = [$"{town.FreezeId}"],
            [$"{Routes.Ledger}/cases"] = [$"{ledgerCase.Id}"],
            [$"{Routes.Screening}/sources"] = [$"{town.SourceId}"],
            [$"{Routes.Screening}/runs"] = [$"{town.RunId}"],
            [$"{Routes.Screening}/places"] = [$"{town.PlaceId}"],
            [Routes.VisitLists] = [$"{town.VisitsId}"],
            [$"{Routes.Grounds}/terrain"] = [$"{grounds.First(ground => ground.Kind is GroundKind.Terrain).Id}"],
            [$"{Routes.Grounds}/roads"] = [$"{grounds.First(ground => ground.Kind is GroundKind.Roads).Id}"],
            [Routes.Grounds] = [$"{grounds[0].Id}"],
            [Routes.Certificates] = [$"{certificate.Id}"],
        };
    }

    /// <summary>What to ask of a route: with the object in its path and the area in its query where it takes them, and always without an area.</summary>
    private static IEnumerable<(string Url, bool IsGuarded)> AddressesOf((string Path, IReadOnlyList<string> Queries) get, Dictionary<string, string[]> objects, List<string> faults)
    {
        var url = get.Path;
        var isTileOfAll = TilesOfAll.Any(tiles => url.StartsWith(tiles, StringComparison.Ordinal));
        if (Parameter().IsMatch(url))
        {
            var values = objects.Where(entry => url.StartsWith($"{entry.Key}/", StringComparison.Ordinal)).Select(entry => new Queue<string>(entry.Value)).FirstOrDefault();
            if (values is null)
            {
                faults.Add($"{url}: no object is known for it; add one, or say among the exempt why it needs none");
                yield break;
            }

            var besides = string.Join('&', get.Queries.Where(AskedOfObjects.ContainsKey).Select(query => $"{query}={AskedOfObjects[query]}"));
            yield return ($"{Parameter().Replace(url, _ => values.Dequeue())}?{besides}".TrimEnd('?'), !isTileOfAll);
            yield break;
        }

        var rest = string.Join('&', get.Queries.Where(Asked.ContainsKey).Select(query => $"{query}={Asked[query]}"));
        var hasArea = get.Queries.FirstOrDefault(query => query is "area" or "areaCode");
        if (hasArea is not null)
        {
            yield return ($"{url}?{hasArea}={objects[Routes.Areas][0]}&{rest}".TrimEnd('&'), true);
        }

        yield return ($"{url}?{rest}".TrimEnd('?'), false);
    }

    private static async Task<IReadOnlyList<(string Path, IReadOnlyList<string> Queries)>> GetsAsync(HttpClient client)
    {
        var document = await ReadAsync<JsonElement>(client, "/openapi/v1.json");
        return
        [
            .. document.GetProperty("paths").EnumerateObject()
                .Where(path => path.Value.TryGetProperty("get", out _))
                .Select(path => (path.Name, QueriesOf(path.Value.GetProperty("get")))),
        ];
    }

    private static IReadOnlyList<string> QueriesOf(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters)
            ? [.. parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() is "query").Select(one => one.GetProperty("name").GetString() ?? "")]
            : [];

    private static string TileOf(double longitude, double latitude, int zoom)
    {
        var tiles = Math.Pow(2, zoom);
        var radians = latitude * Math.PI / 180;
        var (x, y) = ((longitude + 180) / 360 * tiles, (1 - (Math.Asinh(Math.Tan(radians)) / Math.PI)) / 2 * tiles);
        return string.Create(CultureInfo.InvariantCulture, $"{zoom}/{Math.Floor(x)}/{Math.Floor(y)}");
    }

    private static async Task<T> ReadAsync<T>(HttpClient client, string path) =>
        await client.GetFromJsonAsync<T>(path) ?? throw new InvalidOperationException($"GET {path} answered with nothing.");

    private static async Task<T> PutAsync<T>(HttpClient client, string path, object body)
    {
        using var response = await client.PutAsJsonAsync(path, body);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadFromJsonAsync<T>() ?? throw new InvalidOperationException($"PUT {path} answered with nothing.")
            : throw new HttpRequestException($"PUT {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    private static async Task<T> PostAsync<T>(HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(path, body);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadFromJsonAsync<T>() ?? throw new InvalidOperationException($"POST {path} answered with nothing.")
            : throw new HttpRequestException($"POST {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex Parameter();
}
