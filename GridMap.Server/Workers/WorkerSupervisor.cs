using System.Diagnostics;
using GridMap.Server.People;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Workers;

/// <summary>Starts the workers as child processes, starts them again when they die, and takes them along when the server stops.</summary>
internal sealed class WorkerSupervisor(
    IServer server, IHostApplicationLifetime lifetime, WorkerKey key, IOptions<WorkerOptions> options, TimeProvider clock, ILoggerFactory logs) : BackgroundService
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ILogger _log = logs.CreateLogger<WorkerSupervisor>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled || options.Value.Count == 0)
        {
            return;
        }

        if (WorkerCommand.Find(options.Value.Command) is not { } command)
        {
            _log.LogError(
                "The gridmap command is not beside the server (worker/gridmap.dll), so no worker runs: build GridMap.Server again, or set Workers:Command, "
                + "or start `gridmap work` elsewhere and set Workers:Enabled to false.");
            return;
        }

        await WaitUntilStartedAsync(stoppingToken);
        if (FindAddress() is not { } address)
        {
            _log.LogError("The server listens on no HTTP address a worker could use; set Workers:ServerUrl.");
            return;
        }

        await Task.WhenAll(Enumerable.Range(1, options.Value.Count).Select(number => KeepAsync(number, command, address, stoppingToken)));
    }

    private async Task KeepAsync(int number, WorkerCommand command, string address, CancellationToken stopping)
    {
        var log = logs.CreateLogger($"GridMap.Worker.{number}");
        var delay = FirstDelay;
        while (!stopping.IsCancellationRequested)
        {
            var started = clock.GetTimestamp();
            try
            {
                await RunAsync(command, address, log, stopping);
            }
            catch (System.ComponentModel.Win32Exception error)
            {
                _log.LogError(error, "Worker {Number} cannot be started from {Program}.", number, command.Program);
            }

            if (stopping.IsCancellationRequested)
            {
                return;
            }

            delay = clock.GetElapsedTime(started) > LongestDelay ? FirstDelay : delay;
            _log.LogWarning("Worker {Number} ended; starting it again in {Delay}.", number, delay);
            try
            {
                await Task.Delay(delay, clock, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            delay = delay * 2 > LongestDelay ? LongestDelay : delay * 2;
        }
    }

    private async Task RunAsync(WorkerCommand command, string address, ILogger log, CancellationToken stopping)
    {
        using var process = new Process
        {
            StartInfo = command.Start(WorkerArguments.Of(options.Value, address, key.File)),
        };
        process.OutputDataReceived += (_, line) => Tell(line.Data);
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            process.StandardInput.Close();
            using var grace = new CancellationTokenSource(Grace, clock);
            try
            {
                await process.WaitForExitAsync(grace.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        void Tell(string? line)
        {
            if (line is not null)
            {
                log.LogInformation("{Line}", line);
            }
        }
    }

    private async Task WaitUntilStartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    private string? FindAddress()
    {
        if (options.Value.ServerUrl.Length > 0)
        {
            return options.Value.ServerUrl;
        }

        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses
            .OrderBy(candidate => candidate.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 0 : 1).FirstOrDefault();
        // A server that listens everywhere is reached by the worker on this machine.
        return address?.Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://*", "://127.0.0.1", StringComparison.Ordinal);
    }
}
