using System.CommandLine;
using System.Net;
using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;

namespace GridMap.Cli.Work;

/// <summary><c>gridmap work</c>.</summary>
internal static class WorkCommand
{
    private const string KeyVariable = "GRIDMAP_WORKER_KEY";

    private static readonly Option<string> Server = new("--server") { Description = "Address of the server, such as http://localhost:5200.", Required = true };
    private static readonly Option<string?> KeyFile = new("--key-file")
    {
        Description = $"File with the worker key: worker.key of the server's data folder. Without it, {KeyVariable} of the environment.",
    };
    private static readonly Option<string?> Model = new("--model") { Description = "Name of a model that comes with the command, or a model's folder." };
    private static readonly Option<int> Threads = new("--threads") { Description = "Threads for the model; 0 takes every core." };
    private static readonly Option<string> Provider = ProviderOption.Create();
    private static readonly Option<string> OperatingPoint = new("--operating-point", "--point")
    {
        Description = "Thresholds of the model: recall-first (look at more), balanced or precision-first (look at less).",
        DefaultValueFactory = _ => "balanced",
    };
    private static readonly Option<bool> Once = new("--once") { Description = "End after one job, or at once when there is none." };
    private static readonly Option<bool> UntilInputCloses = new("--until-input-closes")
    {
        Description = "End when standard input closes; whoever started the worker holds it open.",
    };
    private static readonly Option<double?> GiveUpAfter = new("--give-up-after") { Description = "End when the server has not answered for so many seconds." };

    public static Command Create() => new Command("work", "Take jobs from a server and do them: objects on orthophotos, and the screening of a city's tables.")
    {
        Server, KeyFile, Model, OperatingPoint, Threads, Provider, Once, UntilInputCloses, GiveUpAfter,
    }.Does(RunAsync);

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        if (ServerAddress.Find(arguments.GetRequiredValue(Server)) is not { } address)
        {
            await context.Errors.WriteLineAsync($"--server {arguments.GetRequiredValue(Server)}: give an address such as http://localhost:5200.");
            return GridMapCommand.WrongUsage;
        }

        if (await FindKeyAsync(arguments.GetValue(KeyFile), cancellation) is not { } key)
        {
            await context.Errors.WriteLineAsync($"The worker key is missing: give --key-file, or set {KeyVariable}.");
            return GridMapCommand.WrongUsage;
        }

        if (ExecutionProviders.FindFault(arguments.Provider(Provider)) is { } fault)
        {
            // Better no worker than one that fails every job.
            throw new CommandFailure(fault);
        }

        var clock = TimeProvider.System;
        using var http = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan, DefaultRequestVersion = HttpVersion.Version11 };
        http.DefaultRequestHeaders.Add(WorkerApi.KeyHeader, key);
        var api = new WorkerApi(http);
        var patience = new Patience(clock, context.Errors, arguments.GetValue(GiveUpAfter) is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        var settings = new WorkerSettings(
            $"{Environment.MachineName}/{Environment.ProcessId}", arguments.GetValue(Model), arguments.GetValue(Threads),
            arguments.Provider(Provider), arguments.GetValue(Once),
            Path.Combine(Path.GetTempPath(), $"gridmap-work-{Environment.ProcessId}"))
        {
            OperatingPoint = arguments.GetRequiredValue(OperatingPoint),
        };
        using var model = new WorkerModel(settings, context.Errors);
        if (model.FindFault() is { } lack)
        {
            await context.Errors.WriteLineAsync(lack);
            return GridMapCommand.WrongUsage;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (arguments.GetValue(UntilInputCloses))
        {
            InputWatch.Start(stop.Cancel);
        }

        try
        {
            var processor = new JobProcessor(api, patience, settings, model, clock);
            var screening = new ScreeningProcessor(api, patience, settings, clock);
            await new WorkLoop(api, patience, processor, screening, new TerrainProcessor(api, patience, settings), settings, clock, context.Errors).RunAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await context.Errors.WriteLineAsync("Stopped.");
        }
        finally
        {
            if (Directory.Exists(settings.ScratchFolder))
            {
                Directory.Delete(settings.ScratchFolder, recursive: true);
            }
        }

        return GridMapCommand.Done;
    }

    private static async Task<string?> FindKeyAsync(string? file, CancellationToken cancellation) =>
        file is not null ? (await File.ReadAllTextAsync(file, cancellation)).Trim()
        : Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key ? key.Trim()
        : null;
}
