using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Detection.Tests.DetectionModels;

namespace GridMap.EndToEnd.Tests;

/// <summary>What people say on a server becomes a label set, and the figures of a model on that set are what they said.</summary>
public sealed class LabelsToFiguresTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-labels-e2e-").FullName;
    private readonly DiscModel _model = new(DiscFlight.GsdMetres);

    public void Dispose()
    {
        _model.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Verdicts_ExportedAndEvaluated_GiveTheFiguresTheySay()
    {
        // The picture is finer than the model says it was made for: the search is the same, and the flight says so.
        _model.Change(manifest => manifest["gsdRangeMetres"] = new JsonArray(0.6, 2.0));
        await using var server = await RunningServer.StartAsync(hasDemo: false, _model.Folder);
        using (var administrator = await server.SetUpAsync())
        {
            await Kampala.SetUpAsync(administrator);
        }

        using var supervisor = await server.SignInAsync("supervisor");
        using var inspector = await server.SignInAsync("inspector");
        var flight = await FlyAsync(server, supervisor);
        Assert.Contains(flight.Warnings ?? [], warning => warning.Key == "detection.gsdOutsideModel" && warning.Arguments["gsdCentimetres"] == "50");

        var suspects = await SuspectsAsync(supervisor);
        Assert.Equal([1, 1, 2, 1, 1, 1, 1], suspects.Select(suspect => suspect.TankCount));
        await ReviewAsync(supervisor, suspects[0], SuspectStatus.Confirmed);
        await VisitAsync(inspector, suspects[0], VisitFinding.ViolationFound);
        await ReviewAsync(supervisor, suspects[1], SuspectStatus.Dismissed, DismissReason.NothingThere);
        await ReviewAsync(supervisor, suspects[2], SuspectStatus.Confirmed);
        await VisitAsync(inspector, suspects[2], VisitFinding.Lawful);
        await ReviewAsync(supervisor, suspects[3], SuspectStatus.Dismissed, DismissReason.Silo);
        await ReviewAsync(supervisor, suspects[4], SuspectStatus.Dismissed, DismissReason.WaterTank);
        await ReviewAsync(supervisor, suspects[5], SuspectStatus.Dismissed, DismissReason.NothingThere);
        await UndoAsync(supervisor, suspects[5]);
        await ReviewAsync(supervisor, suspects[6], SuspectStatus.Confirmed);
        await VisitAsync(inspector, suspects[6], VisitFinding.NothingThere);

        var labels = Path.Combine(_folder, "labels");
        using var exported = JsonDocument.Parse(await Gridmap.RunAsync(
            ["labels", "export", "--server", server.Address, "--user", "office", "--password-file", PasswordFile(), "--out", labels, "--json"]));
        // Six pictures with a verdict that stands: four tanks (one and one visited, two beside each other, a silo), one known not to be, two that nobody can tell.
        Assert.Equal((6, 4, 1, 2), (Number(exported, "images"), Number(exported, "targets"), Number(exported, "negatives"), Number(exported, "undecided")));

        var found = Path.Combine(_folder, "found.json");
        await Gridmap.RunAsync(
            "detect", Path.Combine(labels, "images"), "--out", found, "--format", "coco", "--model", _model.Folder, "--gsd", "0.5", "--min-score", "0");
        // The small model answers every fourth pixel: in a cut picture its boxes may lie so much beside those of the whole.
        using var evaluated = JsonDocument.Parse(await Gridmap.RunAsync(
            "evaluate", "--truth", Path.Combine(labels, "annotations.json"), "--detections", found, "--model", _model.Folder, "--iou", "0.25", "--bootstrap", "0", "--json"));

        // The model finds every disc again: all four that are, and the one that is not, which is fainter. What nobody can tell counts for nothing.
        var tank = evaluated.RootElement.GetProperty("results")[0].GetProperty("classes").EnumerateArray().Single(one => one.GetProperty("category").GetString() == "tank");
        Assert.Equal(4, tank.GetProperty("labelled").GetInt32());
        Assert.Equal(1, tank.GetProperty("averagePrecision").GetDouble(), precision: 6);
        var balanced = tank.GetProperty("points").EnumerateArray().Single(point => point.GetProperty("name").GetString() == "balanced");
        Assert.Equal((4, 1), (balanced.GetProperty("found").GetInt32(), balanced.GetProperty("falseAlarms").GetInt32()));
        Assert.Equal((0.8, 1), (balanced.GetProperty("precision").GetDouble(), balanced.GetProperty("recall").GetDouble()));
    }

    private static int Number(JsonDocument document, string name) => document.RootElement.GetProperty(name).GetInt32();

    private async Task<OrthophotoSummary> FlyAsync(RunningServer server, HttpClient supervisor)
    {
        var path = Path.Combine(_folder, "discs.tif");
        DiscFlight.Write(path, [255], [205], [255, 255], [255], [255], [255], [255]);
        await Gridmap.RunAsync(
            "upload", path, "--server", server.Address, "--user", "supervisor", "--password-file", PasswordFile(), "--area", Kampala.Village);
        return await Until.FoundAsync("the flight is analysed", TimeSpan.FromMinutes(5), async () =>
            await supervisor.GetFromJsonAsync<OrthophotoSummary[]>(Routes.Orthophotos) is [var flight] && flight.State switch
            {
                OrthophotoState.Ready => true,
                OrthophotoState.Failed => throw new InvalidOperationException($"The flight failed:\n{server.Log}"),
                _ => false,
            }
                ? flight
                : null);
    }

    /// <summary>West to east, as they were drawn.</summary>
    private static async Task<SuspectSummary[]> SuspectsAsync(HttpClient supervisor) =>
        [.. (await supervisor.GetFromJsonAsync<Page<SuspectSummary>>(Routes.Suspects))!.Items.OrderBy(suspect => suspect.Longitude)]; // The server never answers with null.

    private static async Task ReviewAsync(HttpClient supervisor, SuspectSummary suspect, SuspectStatus verdict, DismissReason? reason = null) =>
        (await supervisor.PutAsJsonAsync($"{Routes.Suspects}/{suspect.Id}/review", new ReviewRequest(verdict, reason, null, null, suspect.Version))).EnsureSuccessStatusCode();

    private static async Task UndoAsync(HttpClient supervisor, SuspectSummary suspect) =>
        (await supervisor.PutAsJsonAsync($"{Routes.Suspects}/{suspect.Id}/undo-review", new UndoReviewRequest(suspect.Version + 1))).EnsureSuccessStatusCode();

    private static async Task VisitAsync(HttpClient inspector, SuspectSummary suspect, VisitFinding finding)
    {
        var target = (await inspector.GetFromJsonAsync<TargetSummary[]>($"{Routes.Targets}/mine"))!.Single(target => target.SuspectId == suspect.Id); // As above.
        (await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/accept", new AcceptTargetRequest(target.Version))).EnsureSuccessStatusCode();
        (await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/finish", new FinishTargetRequest(finding, null, target.Version + 1, finding is VisitFinding.ViolationFound ? ViolationKind.NoLicence : null))).EnsureSuccessStatusCode();
    }

    private string PasswordFile()
    {
        var path = Path.Combine(_folder, "password");
        File.WriteAllText(path, RunningServer.Password);
        return path;
    }
}
