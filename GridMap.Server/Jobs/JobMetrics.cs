using System.Diagnostics.Metrics;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Jobs;

/// <summary>Tells the telemetry how many jobs stand in each state, counted when it asks.</summary>
internal sealed class JobMetrics(IMeterFactory meters, IServiceScopeFactory scopes) : IHostedService
{
    public const string MeterName = "GridMap.Jobs";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        meters.Create(MeterName).CreateObservableGauge("gridmap.jobs", Count, description: "Jobs by state.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private List<Measurement<int>> Count()
    {
        using var scope = scopes.CreateScope();
        var counts = scope.ServiceProvider.GetRequiredService<GridMapDb>().Jobs.AsNoTracking()
            .GroupBy(job => job.State).Select(group => new { State = group.Key, Count = group.Count() }).ToDictionary(row => row.State, row => row.Count);
        return [.. Enum.GetValues<JobState>().Select(state => new Measurement<int>(
            counts.GetValueOrDefault(state), new KeyValuePair<string, object?>("state", state.ToString())))];
    }
}
