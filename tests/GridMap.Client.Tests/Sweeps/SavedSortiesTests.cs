using System.Text.Json;
using Bunit;
using GridMap.Client.Sweeps;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts.Sweeps;

namespace GridMap.Client.Tests.Sweeps;

public sealed class SavedSortiesTests : IAsyncDisposable
{
    private static readonly JsonElement Request = JsonDocument.Parse("{}").RootElement;

    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Flown_Pressed_IsReportedWithTheVersionSeen()
    {
        var sortie = SheetSamples.Sortie(1);
        var request = $"PUT /api/sweeps/{sortie.PlanId}/sorties/1/report";
        _context.Answer(request, SheetSamples.Detail(Request, sortie with { State = SortieState.Flown, Version = 2 }));
        SweepPlanDetail? told = null;
        var list = Render(SheetSamples.Detail(Request, sortie), plan => told = plan);

        await list.FindAll("button").First(button => button.TextContent.Contains("飞完", StringComparison.Ordinal)).ClickAsync(new());

        using var sent = JsonDocument.Parse(_context.Sent[request]);
        Assert.Equal(("Flown", 1), (sent.RootElement.GetProperty("state").GetString(), sent.RootElement.GetProperty("expectedVersion").GetInt32()));
        Assert.Equal(SortieState.Flown, told?.Sorties[0].State);
    }

    [Fact]
    public void Sortie_BrokenOff_SaysWhyAndItsRestWhoseItIs()
    {
        var list = Render(SheetSamples.Detail(
            Request,
            SheetSamples.Sortie(1, state: SortieState.Aborted) with { Reason = "起风", LastPhoto = 118 },
            SheetSamples.Sortie(2) with { RestOf = 1 }));

        Assert.Contains("起风 · 拍到第 118 张", list.Markup, StringComparison.Ordinal);
        Assert.Contains("架次 1 的剩余部分", list.Markup, StringComparison.Ordinal);
        // Only the rest can still be scheduled; the report itself can be taken back.
        Assert.Equal(["上报有误"], list.FindAll(".gm-sortie-actions")[0].QuerySelectorAll("button").Select(button => button.TextContent.Trim()));
    }

    [Fact]
    public void Sortie_OnTheCalendar_SaysWhenAndWho()
    {
        var list = Render(SheetSamples.Detail(Request, SheetSamples.Sortie(1, Samples.Noon.AddDays(3), crew: Samples.Id(5))));

        Assert.Contains("已排班", list.Markup, StringComparison.Ordinal);
        Assert.Contains("一组", list.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<SavedSorties> Render(SweepPlanDetail plan, Action<SweepPlanDetail>? changed = null) => _context.Render<SavedSorties>(
        parameters => parameters.Add(list => list.Plan, plan).Add(list => list.CanWork, true).Add(list => list.Changed, told => changed?.Invoke(told)));
}
