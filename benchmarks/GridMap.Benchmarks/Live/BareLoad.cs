using System.Text.Json;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GridMap.Benchmarks.Live;

/// <summary>SignalR alone: the same bytes to everybody, without database, areas, numbers or a way back.</summary>
internal sealed class BareLoad(IHubContext<BareLoad.BareHub> hub, TimeProvider clock, IHostApplicationLifetime lifetime) : LoadCommands(lifetime)
{
    public const string Path = "/bare";

    private static readonly JsonSerializerOptions Lean = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Guid _id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    private long _sequence;

    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSignalR().AddJsonProtocol(options => options.PayloadSerializerOptions = Lean);
        builder.Services.AddHostedService<BareLoad>();
        var app = builder.Build();
        app.MapHub<BareHub>(Path);
        await app.RunAsync();
        return 0;
    }

    protected override Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    protected override Task SendAsync(int together, CancellationToken cancellation) => together == 1
        ? hub.Clients.All.SendAsync("change", Next(), cancellation)
        : hub.Clients.All.SendAsync("change", Enumerable.Range(0, together).Select(_ => Next()).ToArray(), cancellation);

    protected override Task<long> LastAsync(CancellationToken cancellation) => Task.FromResult(_sequence);

    private MapChange Next()
    {
        var now = clock.GetUtcNow();
        var suspect = new SuspectSummary(
            _id, "YS-2026-00001", 113.62, 34.75, 6.5, SuspectStatus.Suspected, 0.8125, "41010500100101", "41010500100101", 2, 1, now, now, now, _id, 1);
        return new MapChange(++_sequence, now, MapChangeKind.Suspect, suspect.AreaCode, suspect);
    }

    internal sealed class BareHub : Hub;
}
