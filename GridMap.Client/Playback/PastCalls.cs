using System.Globalization;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.Playback;

namespace GridMap.Client.Playback;

/// <summary>Asks the server for the past.</summary>
public sealed class PastCalls(GridMapApi api, TimeProvider time)
{
    private const int MostAtOnce = 2000;

    public async Task<Reply<MapSnapshot>> TakeStateAsync(string areaCode, DateTimeOffset at, CancellationToken cancellation)
    {
        var reply = await api.GetAsync<byte[]>($"{Routes.Playback}/state/packed?area={areaCode}&at={Say(at)}", cancellation);
        if (reply is not Reply<byte[]>.Ok ok)
        {
            return reply is Reply<byte[]>.Problem problem ? new Reply<MapSnapshot>.Problem(problem.Status, problem.Message, problem.Text) : new Reply<MapSnapshot>.Offline();
        }

        var reader = new PackedSnapshotReader(ok.Value);
        while (reader.Read(MostAtOnce))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), time, cancellation);
        }

        return new Reply<MapSnapshot>.Ok(reader.Finish());
    }

    public Task<Reply<PastChanges>> ListAsync(string areaCode, long after, DateTimeOffset until, int rows, CancellationToken cancellation) =>
        api.GetAsync<PastChanges>(string.Create(CultureInfo.InvariantCulture, $"{Routes.Playback}/changes?area={areaCode}&after={after}&until={Say(until)}&rows={rows}"), cancellation);

    public Task<Reply<PlaybackActivity>> CountAsync(string areaCode, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        api.GetAsync<PlaybackActivity>($"{Routes.Playback}/activity?area={areaCode}&from={Say(from)}&to={Say(to)}", cancellation);

    public Task<Reply<IReadOnlyList<MapChange>>> TellOfAsync(Guid suspectId, DateTimeOffset until, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<MapChange>>($"{Routes.Playback}/suspects/{suspectId}?until={Say(until)}", cancellation);

    public Task<Reply<IReadOnlyList<MapChange>>> TellOfCaseAsync(Guid caseId, DateTimeOffset until, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<MapChange>>($"{Routes.Playback}/cases/{caseId}?until={Say(until)}", cancellation);

    public Task<Reply<IReadOnlyList<FollowRecord>>> ListWatchersAsync(string areaCode, DateTimeOffset at, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<FollowRecord>>($"{Routes.Playback}/watchers?area={areaCode}&from={Say(at)}", cancellation);

    private static string Say(DateTimeOffset at) => Uri.EscapeDataString(at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
}
