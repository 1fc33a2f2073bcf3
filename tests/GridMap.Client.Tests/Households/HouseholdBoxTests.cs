using System.Net;
using System.Text;
using System.Text.Json;
using Bunit;
using GridMap.Client.Households;
using GridMap.Client.Live;
using GridMap.Client.Tests.Live;
using GridMap.Client.Visits;
using GridMap.Client.Wire;
using GridMap.Contracts.Households;
using Microsoft.Extensions.Time.Testing;

namespace GridMap.Client.Tests.Households;

public sealed class HouseholdBoxTests : IAsyncDisposable
{
    private static readonly Guid Account = Samples.Id(500);
    private static readonly HouseholdSummary House = new(
        Samples.Id(1), "41012200100101", "三号院", HouseholdKind.House, null, null, HouseholdState.Open, 0, null, null, null, null, IsRetired: false, 1);

    private readonly BunitContext _browser = new();
    private readonly BunitJSModuleInterop _shelf;
    private readonly FakeTimeProvider _time = new(Samples.Noon);
    private readonly List<TickHouseholdRequest> _arrived = [];
    private readonly HttpClient _http;
    private readonly LiveMap _live;
    private HouseholdBox _box;
    private HttpStatusCode? _status;

    public HouseholdBoxTests()
    {
        _browser.JSInterop.Mode = JSRuntimeMode.Loose;
        _shelf = _browser.JSInterop.SetupModule("./js/visits/shelf.js");
        _shelf.Mode = JSRuntimeMode.Loose;
        _http = new HttpClient(new Server(this)) { BaseAddress = new Uri("http://localhost/") };
        _live = new LiveMap(new ScriptedFeed(), _time, new Random(1));
        _box = Box();
    }

    public async ValueTask DisposeAsync()
    {
        _box.Dispose();
        _http.Dispose();
        await _live.DisposeAsync();
        await _browser.DisposeAsync();
    }

    [Fact]
    public async Task Tick_NoLine_IsOnTheDiskAndCountsForItsHousehold()
    {
        await _box.OpenAsync(Account);
        await _box.TickAsync(House, HouseholdResult.Suspicious, "有异味", comeBackOn: null);

        Assert.Contains("\"Suspicious\"", LastKept());
        Assert.Equal((1, false, HouseholdState.Suspicious), (_box.Waiting.Count, _box.IsLineUp, _box.FindLast(House.Id)!.State)); // ticked above
    }

    [Fact]
    public async Task Open_AfterAReload_SendsTheSameTickWithItsOwnId()
    {
        await _box.OpenAsync(Account);
        await _box.TickAsync(House, HouseholdResult.Nothing, note: null, comeBackOn: null);
        var made = _box.Waiting[0].Tick;
        _shelf.Setup<string[]?>("records", $"households/{Account}/").SetResult([LastKept()]);
        _box.Dispose();
        _status = HttpStatusCode.OK;
        _box = Box();

        await SentAsync(() => _box.OpenAsync(Account));

        Assert.Equal(made, Assert.Single(_arrived));
        Assert.Contains(_shelf.Invocations, call => call.Identifier == "dropRecord");
    }

    [Fact]
    public async Task Rest_AfterALostLine_TriesAgainByItself()
    {
        await _box.OpenAsync(Account);
        await _box.TickAsync(House, HouseholdResult.NobodyIn, note: null, new DateOnly(2026, 5, 3));
        // Nobody ticks twice in a millisecond.
        _time.Advance(TimeSpan.FromSeconds(1));
        await _box.TickAsync(House, HouseholdResult.Nothing, note: null, comeBackOn: null);
        _status = HttpStatusCode.OK;

        await SentAsync(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            return Task.CompletedTask;
        });

        Assert.Equal([HouseholdResult.NobodyIn, HouseholdResult.Nothing], _arrived.Select(tick => tick.Result));
    }

    [Fact]
    public async Task Tick_Refused_StaysWithTheReasonUntilGivenUp()
    {
        _status = HttpStatusCode.BadRequest;
        await _box.OpenAsync(Account);
        await _box.TickAsync(House, HouseholdResult.Refused, note: null, new DateOnly(2020, 1, 1));

        var kept = Assert.Single(_box.Waiting);
        Assert.Equal("household.comeBackPast", _box.FindRefusal(kept.Tick.Id)?.Key);
        await _box.DropAsync(kept.Tick.Id);
        Assert.Empty(_box.Waiting);
    }

    private HouseholdBox Box() => new(new GridMapApi(_http), new RecordShelf(_browser.JSInterop.JSRuntime), _live, _time);

    private string LastKept() => (string)_shelf.Invocations.Last(call => call.Identifier == "putRecord").Arguments[1]!; // always with a text

    private async Task SentAsync(Func<Task> deed)
    {
        var sent = new TaskCompletionSource();
        _box.Changed += () =>
        {
            if (_box.Waiting.Count is 0)
            {
                sent.TrySetResult();
            }
        };
        await deed();
        await sent.Task;
    }

    private sealed class Server(HouseholdBoxTests test) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            if (test._status is not { } status)
            {
                throw new HttpRequestException("refused");
            }

            object answer = new { messageKey = "household.comeBackPast", messageArguments = new { } };
            if (status is HttpStatusCode.OK)
            {
                test._arrived.Add(JsonSerializer.Deserialize<TickHouseholdRequest>(await request.Content!.ReadAsStringAsync(cancellation), WireJson.Options)!); // sent with one
                answer = new HouseholdDetail(House with { Visits = test._arrived.Count }, []);
            }

            return new HttpResponseMessage(status) { Content = new StringContent(JsonSerializer.Serialize(answer, WireJson.Options), Encoding.UTF8, "application/json") };
        }
    }
}
