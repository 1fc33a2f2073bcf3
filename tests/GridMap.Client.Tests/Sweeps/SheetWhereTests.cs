using Bunit;
using GridMap.Client.Sweeps;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts.People;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Sweeps;

public sealed class SheetWhereTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Cells_PickedOnTheMap_AreListedAtOnce()
    {
        _context.SignIn(Role.Supervisor);
        var desk = _context.Services.GetRequiredService<SheetDesk>();
        var where = _context.Render<SheetWhere>();

        await where.InvokeAsync(() => desk.ChangeAsync(SheetSamples.Field));
        Assert.Equal(SheetSamples.Field.Cells.Select(cell => cell.Name), where.FindAll(".gm-chips .gm-chip-button").Select(chip => chip.TextContent.Trim()));

        await where.InvokeAsync(() => desk.ChangeAsync(SheetSamples.Field with { Cells = [SheetSamples.Field.Cells[0]] }));
        Assert.Single(where.FindAll(".gm-chips li"));
    }
}
