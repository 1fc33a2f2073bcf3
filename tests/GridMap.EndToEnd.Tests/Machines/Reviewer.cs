using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Suspects;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>Somebody who reviews suspects of his own without end, and remembers what the servers acknowledged.</summary>
internal sealed class Reviewer(Town town, IReadOnlyList<SuspectSummary> suspects, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<SuspectSummary> _acknowledged = [];
    private int _count;

    /// <summary>Acknowledged verdicts so far.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The suspects as the servers answered; to be read when it has ended.</summary>
    public IReadOnlyList<SuspectSummary> Acknowledged => _acknowledged;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var known = suspects.ToDictionary(suspect => suspect.Id);
        var ids = suspects.Select(suspect => suspect.Id).ToList();
        while (!cancellation.IsCancellationRequested)
        {
            var suspect = known[ids[_random.Next(ids.Count)]];
            var verdict = _random.Next(2) == 0 ? SuspectStatus.Confirmed : SuspectStatus.Dismissed;
            // A request is never given up half way, so that nothing is written after the last one was answered.
            var answer = await town.TryAsync(client => suspect.Status is SuspectStatus.Suspected
                ? client.PutAsJsonAsync($"{Routes.Suspects}/{suspect.Id}/review", Verdict(verdict, suspect.Version))
                : client.PutAsJsonAsync($"{Routes.Suspects}/{suspect.Id}/undo-review", new UndoReviewRequest(suspect.Version)));
            known[suspect.Id] = answer is { StatusCode: HttpStatusCode.OK }
                ? Note(await answer.Content.ReadFromJsonAsync<SuspectDetail>(CancellationToken.None))
                // No answer, or that somebody was faster, who was he himself: it may have been done or not.
                : (await town.GetAsync<SuspectDetail>($"{Routes.Suspects}/{suspect.Id}", CancellationToken.None)).Summary;
        }
    }

    private static ReviewRequest Verdict(SuspectStatus verdict, int version) =>
        new(verdict, verdict is SuspectStatus.Dismissed ? DismissReason.WaterTank : null, Note: null, InspectorId: null, version);

    private SuspectSummary Note(SuspectDetail? detail)
    {
        var summary = (detail ?? throw new InvalidDataException("A verdict was answered with nothing.")).Summary;
        _acknowledged.Add(summary);
        Interlocked.Increment(ref _count);
        return summary;
    }
}
