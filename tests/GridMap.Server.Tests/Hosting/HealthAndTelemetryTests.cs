using System.Diagnostics.Metrics;
using System.Net;
using GridMap.Server.Tests.Suspects;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Hosting;

public sealed class HealthAndTelemetryTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_ServerWithItsDatabase_IsWell(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await _server.CreateClient().GetAsync(path)).StatusCode);

    [Fact]
    public async Task Ready_DataFolderGone_SaysSo()
    {
        var client = _server.CreateClient();
        Directory.Move(_server.Folder, _server.Folder + "-gone");
        try
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
        }
        finally
        {
            Directory.Move(_server.Folder + "-gone", _server.Folder);
        }
    }

    [Fact]
    public async Task Metrics_AfterAChange_TellFeedAndJobs()
    {
        var seen = new HashSet<string>();
        var factory = _server.Services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                // The listener hears every server of the test process; this one's meters carry its factory.
                if (ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>((instrument, _, _, _) => Note(instrument));
        listener.SetMeasurementEventCallback<long>((instrument, _, _, _) => Note(instrument));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Note(instrument));
        listener.Start();
        using var supervisor = await _server.SignInAsync("lin", Contracts.People.Role.Supervisor, "410122");
        await Seed.SuspectAsync(_server);
        await Live.ChangeFeedTests.TakeAsync(_server, "410122", since: 0, count: 1);

        listener.RecordObservableInstruments();

        Assert.Superset(new HashSet<string> { "gridmap.feed.head", "gridmap.feed.lag", "gridmap.feed.watchers", "gridmap.jobs" }, seen);

        void Note(Instrument instrument)
        {
            lock (seen)
            {
                seen.Add(instrument.Name);
            }
        }
    }
}
