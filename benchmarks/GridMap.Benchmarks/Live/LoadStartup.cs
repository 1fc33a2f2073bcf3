using GridMap.Benchmarks.Live;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(LoadStartup))]

namespace GridMap.Benchmarks.Live;

/// <summary>Puts the writer beside the real server, in its process: commits go through the server's own use-case writer and wake its own feed.</summary>
internal sealed class LoadStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddHostedService<FeedLoad>());
}
