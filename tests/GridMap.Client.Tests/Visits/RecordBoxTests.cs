using System.Net;
using System.Text;
using System.Text.Json;
using Bunit;
using GridMap.Client.Live;
using GridMap.Client.Tests.Live;
using GridMap.Client.Visits;
using GridMap.Client.Wire;
using GridMap.Contracts.SiteRecords;
using GridMap.Domain.SiteRecords;
using Microsoft.Extensions.Time.Testing;
using SiteOperationKind = GridMap.Domain.SiteRecords.SiteOperationKind;

namespace GridMap.Client.Tests.Visits;

public sealed class RecordBoxTests : IAsyncDisposable
{
    private static readonly Guid Account = Samples.Id(500);
    private static readonly Guid Record = Samples.Id(1);

    private readonly BunitContext _browser = new();
    private readonly BunitJSModuleInterop _shelf;
    private readonly FakeTimeProvider _time = new(Samples.Noon);
    private readonly List<string> _asked = [];
    private readonly Dictionary<string, Func<string, object>> _answers = [];
    private readonly HttpClient _http;
    private readonly LiveMap _live;
    private RecordBox _box;
    private bool _isOffline;

    public RecordBoxTests()
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
    public async Task Write_NoLine_IsOnTheDiskBeforeItReturnsAndSaysSo()
    {
        _isOffline = true;
        await _box.OpenAsync(Account);
        await _box.BeginAsync(Record, Record, caseId: null, "YS-1");
        await _box.WriteAsync(Record, SiteOperationKind.SetKind, operation => operation with { Site = Domain.SiteRecords.SiteKind.Farm });

        Assert.Contains("\"Farm\"", LastKept());
        Assert.Equal((1, 1, false), (_box.Waiting, _box.Find(Record)!.UnsafeOperations.Count, _box.Find(Record)!.IsSafe)); // begun above
    }

    [Fact]
    public async Task Open_AfterAReload_GoesOnWhereItWas()
    {
        _isOffline = true;
        await _box.OpenAsync(Account);
        await _box.BeginAsync(Record, Record, caseId: null, "YS-1");
        await _box.WriteAsync(Record, SiteOperationKind.SetKind, operation => operation with { Site = Domain.SiteRecords.SiteKind.Farm });
        await _box.FinishAsync(Record);
        _shelf.Setup<string[]?>("records", $"{Account}/").SetResult([LastKept()]);
        _box.Dispose();
        _isOffline = false;
        _box = Box();
        Serve(finished: true);

        await SentAsync(() => _box.OpenAsync(Account));

        Assert.Equal(["POST operations", "PUT finish"], _asked.TakeLast(2));
        Assert.Equal((0, true), (_box.Waiting, _box.Find(Record)?.FinishedAt is not null));
        Assert.Contains(_shelf.Invocations, call => call.Identifier == "dropRecord");
    }

    [Fact]
    public async Task Write_WithALine_SendsOperationsThenPhotos()
    {
        Serve(finished: false);
        _shelf.Setup<byte[]?>("photo", $"{Account}/{new string('a', 64)}").SetResult([1, 2, 3]);
        await _box.OpenAsync(Account);
        await _box.BeginAsync(Record, Record, caseId: null, "YS-1");
        await SentAsync(() => _box.WriteAsync(Record, SiteOperationKind.AddPhoto, operation => operation with
        {
            Thing = Samples.Id(7), Photo = new SitePhoto(new string('a', 64), TakenAt: null, Position: null, AccuracyMetres: null, Caption: null),
        }));

        Assert.Equal(["POST operations", "POST files"], _asked.TakeLast(2));
        Assert.True(_box.Find(Record)?.IsSafe);
    }

    [Fact]
    public async Task Finish_Refused_SaysWhyAndKeepsEverything()
    {
        Serve(finished: false);
        await _box.OpenAsync(Account);
        await _box.BeginAsync(Record, Record, caseId: null, "YS-1");
        await SentAsync(() => _box.WriteAsync(Record, SiteOperationKind.Write, operation => operation with { Note = "空地" }));
        _answers["PUT finish"] = _ => new { messageKey = "record.lacksFinding", messageArguments = new { }, status = 409 };
        await _box.FinishAsync(Record);

        Assert.Equal("record.lacksFinding", _box.FindRefusal(Record)?.Key);
        Assert.Equal((1, false), (_box.Find(Record)?.Operations.Count, _box.Find(Record)?.IsFinishing));
    }

    private RecordBox Box() => new(new GridMapApi(_http), new RecordShelf(_browser.JSInterop.JSRuntime), _live, _time);

    private string LastKept() => (string)_shelf.Invocations.Last(call => call.Identifier == "putRecord").Arguments[1]!; // always with a text

    private async Task SentAsync(Func<Task> deed)
    {
        var sent = new TaskCompletionSource();
        _box.Changed += () =>
        {
            if (_box.Waiting is 0)
            {
                sent.TrySetResult();
            }
        };
        await deed();
        await sent.Task;
    }

    /// <summary>A server that takes everything.</summary>
    private void Serve(bool finished)
    {
        var held = new List<SiteOperationRecord>();
        SiteRecordDetail Detail(bool isFinished) => new(
            new SiteRecordSummary(
                Record, Record, null, "YS-1", "410122", 113, 34, null, null, null, [], 0, 0, "wu", Samples.Noon, Samples.Noon, isFinished ? Samples.Noon : null),
            held, []);
        _answers["POST operations"] = body =>
        {
            held.AddRange(JsonSerializer.Deserialize<TakeSiteOperationsRequest>(body, WireJson.Options)!.Operations); // sent with some
            return new SiteOperationsAnswer(Detail(isFinished: false), []);
        };
        _answers["POST files"] = _ => new SiteFile(new string('a', 64), 3);
        _answers["PUT finish"] = _ => Detail(finished);
    }

    private sealed class Server(RecordBoxTests test) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            var name = $"{request.Method} {request.RequestUri!.Segments[^1]}"; // sent to an address
            if (test._isOffline)
            {
                throw new HttpRequestException("refused");
            }

            test._asked.Add(name);
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellation);
            var answer = test._answers.TryGetValue(name, out var serve) ? serve(body) : null;
            var status = answer is null ? HttpStatusCode.NotFound : answer.GetType().GetProperty("status") is null ? HttpStatusCode.OK : HttpStatusCode.Conflict;
            return new HttpResponseMessage(status) { Content = new StringContent(JsonSerializer.Serialize(answer ?? new { }, WireJson.Options), Encoding.UTF8, "application/json") };
        }
    }
}
