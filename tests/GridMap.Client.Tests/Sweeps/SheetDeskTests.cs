using System.Text.Json;
using Bunit;
using GridMap.Client.People;
using GridMap.Client.Shell;
using GridMap.Client.Sweeps;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts.People;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Sweeps;

public sealed class SheetDeskTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();
    private readonly SheetDesk _desk;

    public SheetDeskTests()
    {
        _context.SignIn(Role.Supervisor);
        _desk = new SheetDesk(_context.Services.GetRequiredService<Browser>(), _context.Services.GetRequiredService<SessionState>());
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Undo_AfterADrag_TakesTheWholeDragBack()
    {
        await _desk.ChangeAsync(SheetSamples.Field);
        foreach (var degrees in new[] { 10.0, 20, 30 })
        {
            await _desk.ChangeAsync(_desk.Sheet with { LineDegrees = degrees }, "angle");
        }

        await _desk.LetGoAsync();
        await _desk.ChangeAsync(_desk.Sheet with { LineDegrees = 40 }, "angle");

        await _desk.UndoAsync();
        Assert.Equal(30, _desk.Sheet.LineDegrees);
        await _desk.UndoAsync();
        Assert.Equal((null, 2), (_desk.Sheet.LineDegrees, _desk.Sheet.Cells.Count));
        await _desk.UndoAsync();
        Assert.True(_desk.Sheet.IsEmpty);
        Assert.False(_desk.CanUndo);
    }

    [Fact]
    public async Task Change_IsKeptInTheBrowser_AndADragOnlyWhenTheHandLetsGo()
    {
        await _desk.ChangeAsync(SheetSamples.Field);
        await _desk.ChangeAsync(_desk.Sheet with { LineDegrees = 10 }, "angle");
        Assert.Single(Kept());
        await _desk.LetGoAsync();

        var kept = JsonSerializer.Deserialize(Assert.IsType<string>(Kept()[^1]), SheetJson.Default.SweepSheet);
        Assert.Equal(10, kept?.LineDegrees);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{\"cells\":")]
    public async Task Load_NothingKeptOrUnreadable_BeginsEmpty(string? kept)
    {
        Module.Setup<string?>("recall", _ => true).SetResult(kept);

        await _desk.LoadAsync();

        Assert.True(_desk.Sheet.IsEmpty);
    }

    [Fact]
    public async Task Load_KeptSheet_GoesOn()
    {
        Module.Setup<string?>("recall", _ => true).SetResult(JsonSerializer.Serialize(SheetSamples.Field with { Title = "北片" }, SheetJson.Default.SweepSheet));

        await _desk.LoadAsync();

        Assert.Equal(("北片", 2), (_desk.Sheet.Title, _desk.Sheet.Cells.Count));
    }

    private BunitJSModuleInterop Module => _context.JSInterop.SetupModule("./js/shell.js");

    private List<object?> Kept() => [.. _context.JSInterop.Invocations["remember"].Select(call => call.Arguments[1])];
}
