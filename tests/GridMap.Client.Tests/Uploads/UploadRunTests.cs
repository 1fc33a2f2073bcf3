using System.Net;
using System.Text;
using System.Text.Json;
using GridMap.Client.Uploads;
using GridMap.Client.Wire;
using GridMap.Contracts.Uploads;
using Microsoft.Extensions.Time.Testing;

namespace GridMap.Client.Tests.Uploads;

public sealed class UploadRunTests : IDisposable
{
    private const long Size = (2 * UploadRun.PieceBytes) + 5;

    private readonly Queue<(HttpStatusCode Status, object Body)> _announcements = [];
    private readonly ScriptedBytes _bytes = new();
    private readonly FakeTimeProvider _time = new();
    private readonly HttpClient _http;
    private int _announced;

    public UploadRunTests() => _http = new HttpClient(new Announcer(this)) { BaseAddress = new Uri("http://localhost/") };

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task RunAsync_GoodLine_SendsPieceAfterPiece()
    {
        _announcements.Enqueue((HttpStatusCode.Created, At(0)));
        foreach (var received in new[] { UploadRun.PieceBytes, 2 * UploadRun.PieceBytes })
        {
            _bytes.Pieces.Enqueue(ScriptedBytes.Ok(At(received)));
        }

        _bytes.Pieces.Enqueue(ScriptedBytes.Ok(At(Size, UploadState.Complete)));
        using var run = Run();
        await run.RunAsync();

        Assert.Equal([(0, UploadRun.PieceBytes), (UploadRun.PieceBytes, UploadRun.PieceBytes), (2 * UploadRun.PieceBytes, 5)], _bytes.Sent);
        Assert.Equal((UploadPhase.Stored, 1.0), (run.Phase, run.Fraction));
    }

    [Fact]
    public async Task RunAsync_BegunBefore_GoesOnWhereTheServerStands()
    {
        _announcements.Enqueue((HttpStatusCode.OK, At(2 * UploadRun.PieceBytes)));
        _bytes.Pieces.Enqueue(ScriptedBytes.Ok(At(Size, UploadState.Complete)));
        using var run = Run();
        await run.RunAsync();

        Assert.Equal([(2 * UploadRun.PieceBytes, 5)], _bytes.Sent);
    }

    [Fact]
    public async Task RunAsync_LineBreaks_RestsAndAsksWhereTheServerStands()
    {
        _announcements.Enqueue((HttpStatusCode.Created, At(0)));
        _announcements.Enqueue((HttpStatusCode.OK, At(4096)));
        _bytes.Pieces.Enqueue(new PieceReply(0, ""));
        _bytes.Pieces.Enqueue(ScriptedBytes.Ok(At(Size, UploadState.Complete)));
        using var run = Run();
        var running = run.RunAsync();

        Assert.Equal(UploadPhase.Offline, run.Phase);
        _time.Advance(TimeSpan.FromSeconds(1));
        await running;

        Assert.Equal((UploadPhase.Stored, 2, 1), (run.Phase, _announced, _bytes.Hashed));
        Assert.Equal(4096, _bytes.Sent[1].Offset);
    }

    [Fact]
    public async Task RunAsync_OtherOffset_AsksWhereTheServerStands()
    {
        _announcements.Enqueue((HttpStatusCode.Created, At(0)));
        _announcements.Enqueue((HttpStatusCode.OK, At(UploadRun.PieceBytes)));
        _bytes.Pieces.Enqueue(new PieceReply(409, "{}"));
        _bytes.Pieces.Enqueue(ScriptedBytes.Ok(At(Size, UploadState.Complete)));
        using var run = Run();
        await run.RunAsync();

        Assert.Equal([0, UploadRun.PieceBytes], _bytes.Sent.Select(sent => sent.Offset));
    }

    [Fact]
    public async Task RunAsync_StoredBefore_SendsNothing()
    {
        _announcements.Enqueue((HttpStatusCode.Created, At(Size, UploadState.AlreadyStored)));
        using var run = Run();
        await run.RunAsync();

        Assert.Empty(_bytes.Sent);
        Assert.Equal(UploadPhase.Stored, run.Phase);
    }

    [Fact]
    public async Task RunAsync_HashDiffers_FailsAndHashesAnewNextTime()
    {
        _announcements.Enqueue((HttpStatusCode.Created, At(2 * UploadRun.PieceBytes)));
        _announcements.Enqueue((HttpStatusCode.Created, At(Size, UploadState.AlreadyStored)));
        _bytes.Pieces.Enqueue(ScriptedBytes.Ok(At(0, UploadState.HashMismatch)));
        using var first = Run();
        await first.RunAsync();
        using var second = Run();
        await second.RunAsync();

        Assert.Equal((UploadPhase.Failed, UploadPhase.Stored, 2), (first.Phase, second.Phase, _bytes.Hashed));
    }

    [Fact]
    public async Task RunAsync_RefusedByRule_FailsWithTheServersSentence()
    {
        _announcements.Enqueue((HttpStatusCode.Forbidden, new { title = "No", messageKey = "area.outsideScope" }));
        using var run = Run();
        await run.RunAsync();

        Assert.Equal("area.outsideScope", Assert.IsType<Reply<UploadStatus>.Problem>(run.Refusal).Message?.Key);
    }

    [Fact]
    public async Task PauseAsync_WhileResting_IsPaused()
    {
        _announcements.Enqueue((HttpStatusCode.ServiceUnavailable, new { }));
        using var run = Run();
        var running = run.RunAsync();
        await run.PauseAsync();
        await running;

        Assert.Equal(UploadPhase.Paused, run.Phase);
    }

    [Fact]
    public void Rate_SteadyLine_TellsBytesASecond()
    {
        var rate = new UploadRate(_time);
        for (var second = 0; second <= 20; second++)
        {
            rate.Mark(second * 1000L);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(1000, rate.BytesPerSecond!.Value, precision: 6); // Twenty marks were made.
    }

    private static UploadStatus At(long received, UploadState state = UploadState.Receiving) =>
        new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "a.tif", Size, received, state, OrthophotoId: null);

    private UploadRun Run() => new(new ChosenFile("1", "a.tif", Size, 0), "410105001001", capturedAt: null, new GridMapApi(_http), _bytes, _time);

    private sealed class Announcer(UploadRunTests test) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            test._announced++;
            var (status, body) = test._announcements.Dequeue();
            return Task.FromResult(new HttpResponseMessage(status)
            {
                Content = new StringContent(JsonSerializer.Serialize(body, WireJson.Options), Encoding.UTF8, "application/json"),
            });
        }
    }
}
