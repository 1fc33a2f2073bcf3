using System.Net;
using System.Text;
using System.Text.Json;
using Bunit;
using GridMap.Client.Live;
using GridMap.Client.Shell;
using GridMap.Client.Tests.Live;
using GridMap.Client.Visits;
using GridMap.Client.Wire;
using GridMap.Contracts.Targets;
using Microsoft.Extensions.Time.Testing;

namespace GridMap.Client.Tests.Visits;

public sealed class VisitOutboxTests : IAsyncDisposable
{
    private static readonly TargetSummary Target = Samples.Target(1, 1);

    private readonly BunitContext _browser = new();
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _asked = [];
    private readonly Queue<Func<HttpResponseMessage>> _answers = [];
    private readonly HttpClient _http;
    private readonly LiveMap _live;
    private readonly VisitOutbox _outbox;

    public VisitOutboxTests()
    {
        _browser.JSInterop.Mode = JSRuntimeMode.Loose;
        _browser.JSInterop.SetupModule("./js/shell.js").Mode = JSRuntimeMode.Loose;
        _http = new HttpClient(new Server(this)) { BaseAddress = new Uri("http://localhost/") };
        _live = new LiveMap(new ScriptedFeed(), _time, new Random(1));
        _outbox = new VisitOutbox(new GridMapApi(_http), new Browser(_browser.JSInterop.JSRuntime), _live, _time);
    }

    public async ValueTask DisposeAsync()
    {
        _outbox.Dispose();
        _http.Dispose();
        await _live.DisposeAsync();
        await _browser.DisposeAsync();
    }

    [Fact]
    public async Task DoAsync_ServerTakesIt_ForgetsTheDraftAndKnowsTheNewState()
    {
        await _outbox.OpenAsync(Samples.Id(500));
        Answer(Target with { Status = TargetStatus.Accepted, Version = 2 });
        await _outbox.DoAsync(Target, VisitDeed.Accept);

        Assert.Equal((0, TargetStatus.Accepted), (_outbox.Waiting, _outbox.Newest(Target).Status));
        Assert.Null(_outbox.FindDraft(Target.Id));
    }

    [Fact]
    public async Task DoAsync_ChosenAndTypedWhileItIsOnItsWay_IsKept()
    {
        await _outbox.OpenAsync(Samples.Id(500));
        _answers.Enqueue(() =>
        {
            _ = _outbox.KeepAsync(_outbox.FindDraft(Target.Id)! with { Finding = VisitFinding.NothingThere, Note = "Bare ground." }); // Kept by the deed.
            return Json(HttpStatusCode.OK, Target with { Status = TargetStatus.Accepted, Version = 2 });
        });
        await _outbox.DoAsync(Target, VisitDeed.Accept);

        Assert.Equal((VisitFinding.NothingThere, "Bare ground.", 2), (_outbox.FindDraft(Target.Id)?.Finding, _outbox.FindDraft(Target.Id)?.Note, _outbox.FindDraft(Target.Id)?.Version));
        Assert.Equal(0, _outbox.Waiting);
    }

    [Fact]
    public async Task DoAsync_NoLine_KeepsDeedsAndSendsThemInOrderLater()
    {
        await _outbox.OpenAsync(Samples.Id(500));
        _answers.Enqueue(() => throw new HttpRequestException("refused"));
        await _outbox.DoAsync(Target, VisitDeed.Accept);
        await _outbox.KeepAsync(_outbox.FindDraft(Target.Id)! with { Finding = VisitFinding.Lawful, Note = "Diesel." }); // Kept by the line before.
        _answers.Enqueue(() => throw new HttpRequestException("refused"));
        await _outbox.DoAsync(Target, VisitDeed.Finish);
        Assert.Equal([VisitDeed.Accept, VisitDeed.Finish], _outbox.FindDraft(Target.Id)?.Waiting);

        _asked.Clear();
        Answer(Target with { Status = TargetStatus.Accepted, Version = 2 });
        Answer(Target with { Status = TargetStatus.Done, Finding = VisitFinding.Lawful, Version = 3 });
        var sent = new TaskCompletionSource();
        _outbox.Changed += sent.SetResult;
        _time.Advance(TimeSpan.FromSeconds(10));
        await sent.Task;

        Assert.Equal(["accept 1", "finish 2"], _asked);
        Assert.Equal(0, _outbox.Waiting);
    }

    [Fact]
    public async Task DoAsync_ServerRefuses_KeepsTheWords()
    {
        await _outbox.OpenAsync(Samples.Id(500));
        await _outbox.KeepAsync(VisitDraft.Begin(Target) with { Reason = "The road is closed." });
        _answers.Enqueue(() => Json(HttpStatusCode.Conflict, new { title = "Stale", messageKey = "target.stale" }));
        await _outbox.DoAsync(Target, VisitDeed.HandBack);

        Assert.Equal(("The road is closed.", 0), (_outbox.FindDraft(Target.Id)?.Reason, _outbox.Waiting));
        Assert.IsType<Reply<TargetSummary>.Problem>(_outbox.FindRefusal(Target.Id));
    }

    private void Answer(TargetSummary target) => _answers.Enqueue(() => Json(HttpStatusCode.OK, target));

    private static HttpResponseMessage Json(HttpStatusCode status, object body) =>
        new(status) { Content = new StringContent(JsonSerializer.Serialize(body, WireJson.Options), Encoding.UTF8, "application/json") };

    private sealed class Server(VisitOutboxTests test) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellation)); // Each deed has a body.
            test._asked.Add($"{request.RequestUri!.Segments[^1]} {body.RootElement.GetProperty("expectedVersion").GetInt32()}"); // Sent to an address.
            return test._answers.Dequeue()();
        }
    }
}
