using System.Security.Cryptography;
using GridMap.Client;
using GridMap.Client.Areas;
using GridMap.Client.Live;
using GridMap.Client.Office;
using GridMap.Client.People;
using GridMap.Client.Playback;
using GridMap.Client.Review;
using GridMap.Client.Shell;
using GridMap.Client.Suspects;
using GridMap.Client.Uploads;
using GridMap.Client.Visits;
using GridMap.Client.Wire;
using GridMap.Client.Words;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using MudBlazor.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");

var services = builder.Services;
services.AddSingleton(TimeProvider.System);
services.AddLocalization();
services.AddSingleton<Wording>();
services.AddSingleton<Moments>();
services.AddScoped(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
services.AddScoped<GridMapApi>();
services.AddAuthorizationCore();
services.AddCascadingAuthenticationState();
services.AddScoped<SessionState>();
services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<SessionState>());
services.AddScoped<IMapFeed, HubMapFeed>();
services.AddScoped(_ => new Random(RandomNumberGenerator.GetInt32(int.MaxValue)));
services.AddScoped<LiveMap>();
services.AddScoped<LiveMapSession>();
services.AddScoped<PlayedMoment>();
services.AddScoped<SuspectCalls>();
services.AddScoped<PastCalls>();
services.AddScoped<InstructiveOrder>();
services.AddScoped<AreaNames>();
services.AddScoped<FileBytes>();
services.AddScoped<UploadDesk>();
services.AddScoped<VisitOutbox>();
services.AddScoped<FileSender>();
services.AddScoped<Browser>();
services.AddScoped<Appearance>();
services.AddScoped<Keyboard>();
services.AddMudServices(options =>
{
    options.SnackbarConfiguration.PositionClass = MudBlazor.Defaults.Classes.Position.BottomCenter;
    options.SnackbarConfiguration.VisibleStateDuration = 6000;
});

await builder.Build().RunAsync();
