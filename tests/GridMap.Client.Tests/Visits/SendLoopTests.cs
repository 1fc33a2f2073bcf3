using GridMap.Client.Tests.Live;
using GridMap.Client.Visits;
using Microsoft.Extensions.Time.Testing;

namespace GridMap.Client.Tests.Visits;

public sealed class SendLoopTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(Samples.Noon);
    private readonly List<string> _waiting = [];
    private readonly List<string> _sent = [];
    private readonly SendLoop<string> _loop;
    private TaskCompletionSource? _held;
    private bool _isOffline;
    private int _ended;

    public SendLoopTests() => _loop = new SendLoop<string>(() => _waiting, SendAsync, () => _ended++, _time);

    public void Dispose() => _loop.Dispose();

    [Fact]
    public async Task Send_WhileItSends_SendsTheNewOnesAfterwardsAndNothingTwice()
    {
        _held = new TaskCompletionSource();
        _waiting.Add("1");
        _loop.Send();
        _waiting.Add("2");
        _loop.Send();
        Assert.False(_loop.Sending.IsCompleted);
        Assert.Empty(_sent);

        _held.SetResult();
        await _loop.Sending;

        Assert.Equal(["1", "2"], _sent);
        Assert.Equal(1, _ended);
    }

    [Fact]
    public async Task Send_LineGone_StopsThereAndGoesOnAfterAWhile()
    {
        _isOffline = true;
        _waiting.AddRange(["1", "2"]);
        _loop.Send();
        await _loop.Sending;
        Assert.Equal((2, 1), (_waiting.Count, _ended));

        _isOffline = false;
        _time.Advance(TimeSpan.FromSeconds(10));
        await _loop.Sending;

        Assert.Equal(["1", "2"], _sent);
        Assert.Empty(_waiting);
    }

    private async Task<bool> SendAsync(string one)
    {
        await (_held?.Task ?? Task.CompletedTask);
        if (!_isOffline)
        {
            _sent.Add(one);
            _waiting.Remove(one);
        }

        return !_isOffline;
    }
}
