using System.Net;
using System.Text.Json;
using Bunit;
using GridMap.Client.Live;
using GridMap.Client.Review;
using GridMap.Client.Suspects;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Wire;
using GridMap.Client.Words;
using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Review;

public sealed class ReviewDeskTests : IAsyncDisposable
{
    private const string Asked = "GET /api/labels/next?rows=200";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Arrange_MostInstructive_FollowsTheServerAndPutsTheRestLast()
    {
        using var desk = await DeskAsync();
        _context.Answer(Asked, new[] { Label(3, "label.unsure"), Label(2, "label.common") });

        await desk.ArrangeAsync(ReviewOrder.MostInstructive);

        Assert.Equal([Samples.Id(3), Samples.Id(2), Samples.Id(1)], desk.Round.Open);
        Assert.Equal(Samples.Id(3), desk.Round.Current);
        Assert.Equal("label.unsure", Assert.Single(desk.ReasonsOf(Samples.Id(3))).Key);
        Assert.Empty(desk.ReasonsOf(Samples.Id(1)));
    }

    [Fact]
    public async Task Arrange_BackToScores_IsTheOldOrderWithoutReasons()
    {
        using var desk = await DeskAsync();
        _context.Answer(Asked, new[] { Label(3, "label.unsure") });
        await desk.ArrangeAsync(ReviewOrder.MostInstructive);

        await desk.ArrangeAsync(ReviewOrder.MostSuspicious);

        Assert.Equal([Samples.Id(1), Samples.Id(2), Samples.Id(3)], desk.Round.Open);
        Assert.Empty(desk.ReasonsOf(Samples.Id(3)));
    }

    [Fact]
    public async Task Arrange_ServerRefuses_KeepsTheOrderAndSaysWhy()
    {
        using var desk = await DeskAsync();
        _context.Answer(Asked, new { status = 403 }, HttpStatusCode.Forbidden);

        await desk.ArrangeAsync(ReviewOrder.MostInstructive);

        Assert.Equal((ReviewOrder.MostSuspicious, Samples.Id(1)), (desk.Order, desk.Round.Current!.Value)); // Somebody waits.
        Assert.NotNull(desk.OrderTrouble);
    }

    [Fact]
    public async Task List_InstructiveOrder_ShowsTheFirstReasonOfEachInWords()
    {
        using var desk = await DeskAsync();
        _context.Answer(Asked, new[] { Label(2, "label.firstOfItsKind") });
        await desk.ArrangeAsync(ReviewOrder.MostInstructive);

        var list = _context.Render<ReviewList>(parameters => parameters.Add(component => component.Desk, desk));

        Assert.Equal("同类中的第一个：尚无同类目标有结论", list.FindAll(".gm-review-reason")[0].TextContent);
    }

    [Fact]
    public async Task Judge_AnEarlierPictureOnTheTable_TellsTheServerWhichItWas()
    {
        var (id, earlier) = (Samples.Id(1), Sighting(71));
        _context.Answer($"GET /api/suspects/{id}", new SuspectDetail(Samples.Suspect(1), null, [], [Sighting(72), earlier], [], null));
        using var desk = await DeskAsync();
        Assert.True(SpinWait.SpinUntil(() => desk.Current is Reply<SuspectDetail>.Ok, Soon));

        desk.Judge(SuspectStatus.Dismissed, DismissReason.NothingThere, note: null, earlier);

        Assert.True(SpinWait.SpinUntil(() => _context.Sent.ContainsKey($"PUT /api/suspects/{id}/review"), Soon));
        var sent = JsonSerializer.Deserialize<ReviewRequest>(_context.Sent[$"PUT /api/suspects/{id}/review"], WireJson.Options);
        Assert.Equal(new ReviewRequest(SuspectStatus.Dismissed, DismissReason.NothingThere, null, null, 1, earlier.SiteId), sent);
    }

    private static SuspectSighting Sighting(int number) =>
        new(Samples.Id(number), Samples.Id(9000 + number), "flight.tif", Samples.Noon, "first 1.0", 0, 0, [], $"/api/detections/{Samples.Id(number)}/chip", [0, 0, 100, 100]);

    private static NextLabel Label(int number, string key) =>
        new(Samples.Id(number), $"YS-2026-{number:0000}", 0.5, [Message.Plain(key)]);

    private async Task<ReviewDesk> DeskAsync()
    {
        var live = _context.Services.GetRequiredService<LiveMap>();
        _context.Feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(
            Samples.Snapshot(7, Samples.Suspect(1) with { Score = 0.9 }, Samples.Suspect(2), Samples.Suspect(3) with { Score = 0.4 })));
        await live.FollowAsync("");
        return new ReviewDesk(
            _context.Services.GetRequiredService<SuspectCalls>(), new InstructiveOrder(_context.Services.GetRequiredService<GridMapApi>()), live,
            _context.Services.GetRequiredService<Wording>());
    }
}
