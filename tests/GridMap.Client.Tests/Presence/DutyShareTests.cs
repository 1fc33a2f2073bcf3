using System.Net;
using Bunit;
using GridMap.Client.Presence;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts.People;
using GridMap.Contracts.Presence;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Presence;

public sealed class DutyShareTests : IAsyncDisposable
{
    private const string Position = "PUT /api/presence/me/position";

    private readonly ClientTestContext _context = new();
    private readonly DutyShare _share;

    public DutyShareTests()
    {
        _context.JSInterop.SetupModule("./js/presence/share.js").SetupModule("watch", _ => true).Mode = JSRuntimeMode.Loose;
        _context.Services.AddSingleton<DutyShare>();
        _context.SignIn(Role.Inspector);
        _context.Answer("GET /api/presence/me", State(isOn: false));
        _context.Answer("PUT /api/presence/me", State(isOn: true));
        _context.Answer("DELETE /api/presence/me", State(isOn: false));
        _context.Answer(Position, State(isOn: true) with { PositionAt = Samples.Noon });
        _share = _context.Services.GetRequiredService<DutyShare>();
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Resume_FirstTime_IsOffAndAsksForNoPosition()
    {
        await _share.ResumeAsync();

        Assert.False(_share.IsHere);
        Assert.False(_share.State?.IsOn);
    }

    [Fact]
    public async Task OnPosition_MoreOftenThanAsked_IsSentWhenDueWithTheNewest()
    {
        await _share.TurnOnAsync();
        await _share.OnPosition(113.1, 34.1, 5);
        await _share.OnPosition(113.2, 34.1, 5);
        await _share.OnPosition(113.3, 34.1, 5);
        Assert.Equal(1, Sent);

        _context.Time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(2, Sent);
        Assert.Contains("113.3", _context.Sent[Position], StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnPosition_ServerEndedIt_SwitchesOffAndSaysSo()
    {
        await _share.TurnOnAsync();
        _context.Answer(Position, new { status = 409, detail = "Over.", messageKey = "presence.notSharing" }, HttpStatusCode.Conflict);

        await _share.OnPosition(113.1, 34.1, 5);

        Assert.Equal((false, false, DutyTrouble.Ended), (_share.IsHere, _share.State?.IsOn, _share.Trouble));
    }

    [Fact]
    public async Task OnNoPosition_Refused_SwitchesOffAtTheServerToo()
    {
        await _share.TurnOnAsync();

        await _share.OnNoPosition(isRefused: true);

        Assert.Contains("DELETE /api/presence/me", _context.Requests);
        Assert.Equal((false, DutyTrouble.Refused), (_share.State?.IsOn, _share.Trouble));
    }

    [Fact]
    public async Task TurnOff_NothingIsSentAnyMore()
    {
        await _share.TurnOnAsync();
        await _share.OnPosition(113.1, 34.1, 5);
        await _share.OnPosition(113.2, 34.1, 5);
        await _share.TurnOffAsync();

        _context.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(1, Sent);
    }

    [Fact]
    public void Switch_Off_SaysWhoSeesItHowOftenAndWhenItIsDeleted()
    {
        var page = _context.Render<DutySwitch>();

        page.WaitForAssertion(() => Assert.Contains("任何人都看不到您的位置", page.Markup, StringComparison.Ordinal));
        Assert.Contains("约每 15 秒发送一次", page.Markup, StringComparison.Ordinal);
        Assert.Contains("10 分钟没有新位置，该位置即被删除", page.Markup, StringComparison.Ordinal);
        Assert.Contains("满 12 小时，自动关闭", page.Markup, StringComparison.Ordinal);
    }

    private int Sent => _context.Requests.Count(request => request == Position);

    private static DutyState State(bool isOn) => new(
        isOn, isOn ? Samples.Noon : null, isOn ? Samples.Noon.AddHours(1) : null, PositionAt: null,
        EverySeconds: 15, SilenceMinutes: 10, OffAfterMinutes: 60, LongestHours: 12, LookRetentionDays: 180);
}
