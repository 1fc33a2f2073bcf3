using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Contracts.Wording;

namespace GridMap.Cli.Labels;

/// <summary><c>gridmap labels</c>.</summary>
internal static class LabelsCommand
{
    private static readonly Option<string?> Area = new("--area") { Description = "Code of the area; without it, all of your account's." };
    private static readonly Option<string> Out = new("--out") { Description = "Folder to write; run it again to go on where it stopped.", Required = true };
    private static readonly Option<int> Rows = new("--rows") { Description = "How many, up to 200.", DefaultValueFactory = _ => 20 };
    private static readonly Option<DateTimeOffset?> Before = new("--before") { Description = "Day on which the server was updated: later verdicts are not doubted." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Tell what would be done, and change nothing." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document." };

    public static Command Create()
    {
        Rows.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 200)
            {
                result.AddError("--rows lies between 1 and 200.");
            }
        });
        return new Command("labels", "What people said of detections, for training.")
        {
            new Command("export", "Write the verdicts on a server as a COCO set: annotations.json and images/.")
            {
                AccountOptions.Server, AccountOptions.User, AccountOptions.PasswordFile, Area, Out, Json,
            }.Does(ExportAsync),
            new Command("next", "List the suspects whose review would teach the model most.")
            {
                AccountOptions.Server, AccountOptions.User, AccountOptions.PasswordFile, Area, Rows, Json,
            }.Does(NextAsync),
            new Command("repair", "Put visits and withdrawals that an earlier version of the server filed under a wrong picture under the right one, and list what nobody can tell.")
            {
                AccountOptions.Server, AccountOptions.User, AccountOptions.PasswordFile, Area, Before, DryRun, Json,
            }.Does(RepairAsync),
        };
    }

    private static Task<int> ExportAsync(VerbContext context, CancellationToken cancellation) => OnServerAsync(context, async session =>
    {
        var folder = context.Arguments.GetRequiredValue(Out);
        var written = await new LabelExport(session, new Patience(TimeProvider.System, context.Errors, TimeSpan.FromMinutes(10)))
            .WriteAsync(folder, context.Arguments.GetValue(Area), cancellation);
        await context.Output.WriteLineAsync(context.Arguments.GetValue(Json)
            ? JsonSerializer.Serialize(written, JsonSerializerOptions.Web)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.Combine(folder, LabelExport.AnnotationsName)}: {written.Images} pictures with {written.Targets} targets, {written.Negatives} known not to be, {written.Undecided} undecided."));
        return GridMapCommand.Done;
    }, cancellation);

    private static Task<int> NextAsync(VerbContext context, CancellationToken cancellation) => OnServerAsync(context, async session =>
    {
        var area = Uri.EscapeDataString(context.Arguments.GetValue(Area) ?? "");
        var next = await session.SendAsync<List<NextLabel>>(
            () => new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"{Routes.Labels}/next?area={area}&rows={context.Arguments.GetValue(Rows)}")),
            cancellation);
        if (context.Arguments.GetValue(Json))
        {
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(next, JsonSerializerOptions.Web));
            return GridMapCommand.Done;
        }

        foreach (var one in next)
        {
            var reasons = one.Reasons.Select(reason => MessageText.Render(reason, CultureInfo.InvariantCulture));
            await context.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{one.Number}  {one.Worth:0.00}  {string.Join("; ", reasons)}"));
        }

        return GridMapCommand.Done;
    }, cancellation);

    private static Task<int> RepairAsync(VerbContext context, CancellationToken cancellation) => OnServerAsync(context, async session =>
    {
        var area = Uri.EscapeDataString(context.Arguments.GetValue(Area) ?? "");
        var before = context.Arguments.GetValue(Before) is { } day ? $"&before={Uri.EscapeDataString(day.ToString("O", CultureInfo.InvariantCulture))}" : "";
        var isTrial = context.Arguments.GetValue(DryRun);
        var report = await session.SendAsync<LabelRepairReport>(
            () => new HttpRequestMessage(HttpMethod.Post, $"{Routes.Labels}/repair?area={area}{before}&trial={isTrial}"), cancellation);
        if (context.Arguments.GetValue(Json))
        {
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
            return GridMapCommand.Done;
        }

        foreach (var one in report.Refiled)
        {
            await context.Output.WriteLineAsync($"{Told(one)}: {(isTrial ? "would go" : "went")} from {one.OtherFileNames[0]} to {one.FileName}, whose verdict it answers.");
        }

        foreach (var one in report.Doubtful)
        {
            await context.Output.WriteLineAsync(
                $"{Told(one)}: stays under {one.FileName}, but the picture judged may have been of {string.Join(" or ", one.OtherFileNames)}; look, and review it again where that is wrong.");
        }

        await context.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{report.Refiled.Count} {(isTrial ? "to be put" : "put")} under the right picture, {report.Doubtful.Count} that nobody can tell."));
        return GridMapCommand.Done;
    }, cancellation);

    private static string Told(LabelFiling one) => string.Create(
        CultureInfo.InvariantCulture, $"{one.Number}  {JsonNamingPolicy.KebabCaseLower.ConvertName(one.Verdict.ToString())} of {one.JudgedAt:yyyy-MM-dd}");

    private static async Task<int> OnServerAsync(VerbContext context, Func<ServerSession, Task<int>> work, CancellationToken cancellation)
    {
        if (await AccountOptions.ReadAsync(context, cancellation) is not { } account)
        {
            return GridMapCommand.WrongUsage;
        }

        using var http = account.CreateClient();
        try
        {
            return await work(account.SignInTo(http));
        }
        catch (Exception refusal) when (refusal is ServerRefusal or HttpRequestException)
        {
            throw new CommandFailure($"{account.Address}: {refusal.Message}", refusal);
        }
    }
}
