namespace GridMap.Client.Visits;

/// <summary>Sends what waits on this device, one after the other and never twice at once; when the line is gone, again in a while.</summary>
/// <typeparam name="T">What is sent.</typeparam>
/// <param name="waiting">What waits now, in the order in which it is sent.</param>
/// <param name="send">Sends one; false when the line is gone.</param>
/// <param name="ended">Told when nothing is on its way any more.</param>
/// <param name="time">Tells when a while is over.</param>
public sealed class SendLoop<T>(Func<IEnumerable<T>> waiting, Func<T, Task<bool>> send, Action ended, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private ITimer? _again;
    private bool _isAskedAgain;

    /// <summary>Done when nothing is on its way.</summary>
    public Task Sending { get; private set; } = Task.CompletedTask;

    /// <summary>Sends all that waits; what is asked while it sends is sent after it.</summary>
    public void Send()
    {
        _isAskedAgain = true;
        if (Sending.IsCompleted)
        {
            Sending = SendAllAsync();
        }
    }

    public void Dispose() => _again?.Dispose();

    private async Task SendAllAsync()
    {
        while (_isAskedAgain)
        {
            _isAskedAgain = false;
            foreach (var one in waiting().ToList())
            {
                if (!await send(one))
                {
                    // The live line may be back before this notices, or never have known that it was gone: ask again either way.
                    _again ??= time.CreateTimer(_ => Send(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                    _again.Change(Rest, Timeout.InfiniteTimeSpan);
                    _isAskedAgain = false;
                    break;
                }
            }
        }

        ended();
    }
}
