using System.CommandLine;
using System.Globalization;
using GridMap.Cli.Hosting;
using GridMap.Contracts.Uploads;

namespace GridMap.Cli.Upload;

/// <summary><c>gridmap upload</c>.</summary>
internal static class UploadCommand
{
    private static readonly Argument<string> Source = new("FILE") { Description = "The orthophoto, a GeoTIFF." };
    private static readonly Option<string> Area = new("--area") { Description = "Code of the area the flight was made for.", Required = true };
    private static readonly Option<string?> Captured = new("--captured") { Description = "When it was photographed: 2026-03-01 or 2026-03-01T09:30+08:00." };

    public static Command Create() => new Command("upload", "Send an orthophoto to a server; run it again to go on where it stopped.")
    {
        Source, AccountOptions.Server, Area, AccountOptions.User, AccountOptions.PasswordFile, Captured,
    }.Does(RunAsync);

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        if (await AccountOptions.ReadAsync(context, cancellation) is not { } account)
        {
            return GridMapCommand.WrongUsage;
        }

        DateTimeOffset? capturedAt = null;
        if (arguments.GetValue(Captured) is { } captured)
        {
            if (!DateTimeOffset.TryParse(captured, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var instant))
            {
                await context.Errors.WriteLineAsync($"--captured {captured}: give a date such as 2026-03-01.");
                return GridMapCommand.WrongUsage;
            }

            capturedAt = instant;
        }

        var path = arguments.GetRequiredValue(Source);
        if (!File.Exists(path))
        {
            throw new CommandFailure($"{path}: the file does not exist.");
        }

        var clock = TimeProvider.System;
        using var http = account.CreateClient();
        var upload = new FileUpload(account.SignInTo(http), new Patience(clock, context.Errors, TimeSpan.FromMinutes(10)));
        try
        {
            var end = await ProgressLine.RunAsync(
                context.Errors, "Sending", new FileInfo(path).Length / 1e6, "MB",
                progress => upload.SendAsync(path, arguments.GetRequiredValue(Area), capturedAt, progress, cancellation));
            await context.Output.WriteLineAsync(Say(path, end));
            return GridMapCommand.Done;
        }
        catch (ServerRefusal refusal)
        {
            throw new CommandFailure($"{path}: {refusal.Message}", refusal);
        }
    }

    private static string Say(string path, UploadStatus end) => end switch
    {
        { State: UploadState.AlreadyStored, OrthophotoId: null } => $"{path}: stored already, for an area outside your account's.",
        { State: UploadState.AlreadyStored } => $"{path}: stored already as {end.OrthophotoId}.",
        _ => $"{path}: stored as {end.OrthophotoId}.",
    };
}
