using GridMap.Server.Areas;
using GridMap.Server.Detections;
using GridMap.Server.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.Jobs;
using GridMap.Server.Live;
using GridMap.Server.Orthophotos;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using GridMap.Server.Targets;
using GridMap.Server.Tiles;
using GridMap.Server.Uploads;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

var builder = WebApplication.CreateBuilder(args);
builder.AddTelemetry();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddGridMapStorage(builder.Configuration);
builder.Services.AddAreas();
builder.Services.AddDetections();
builder.Services.AddGrids();
builder.Services.AddJobs();
builder.Services.AddLive();
builder.Services.AddOrthophotos();
builder.Services.AddPeople();
builder.Services.AddSuspects();
builder.Services.AddTargets();
builder.Services.AddTiles();
builder.Services.AddUploads();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<ErrorHandler>();
builder.Services.AddValidation();
builder.Services.AddOpenApi();
builder.Services.AddHealthChecks().AddCheck<ReadyCheck>("ready", tags: ["ready"]);
builder.Services.AddRequestLocalization(options => options
    .SetDefaultCulture("zh-CN").AddSupportedCultures("zh-CN", "en").AddSupportedUICultures("zh-CN", "en"));

var app = builder.Build();
await app.Services.MigrateAsync(CancellationToken.None);
await app.AnnounceSetupAsync(CancellationToken.None);

app.UseRequestLocalization();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseResponseCompression();
app.UseAuthentication();
app.UseAuthorization();
app.MapOpenApi();
app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
app.MapAccounts();
app.MapAreas();
app.MapDetections();
app.MapLive();
app.MapOrthophotos();
app.MapSession();
app.MapSetup();
app.MapSuspects();
app.MapTargets();
app.MapTiles();
app.MapUploads();
app.MapWorkerJobs();
app.MapStaticAssets();
app.MapFallbackToFile("index.html");
await app.RunAsync();

/// <summary>Named for the tests, which start the real host in process.</summary>
public partial class Program;
