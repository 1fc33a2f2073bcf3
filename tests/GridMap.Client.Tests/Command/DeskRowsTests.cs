using Bunit;
using GridMap.Client.Command;
using GridMap.Client.Tests.Shell;

namespace GridMap.Client.Tests.Command;

public sealed class DeskRowsTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Theory]
    [InlineData(false, "正射影像识别完成后会自动出现在这里")]
    [InlineData(true, "此刻此列表为空")]
    public void Empty_PresentOrPast_PromisesOnlyWhatCanCome(bool isPast, string said)
    {
        var rows = _context.Render<DeskRows>(parameters => parameters
            .Add(list => list.List, DeskList.All).Add(list => list.Index, new DeskIndex()).Add(list => list.Flights, []).Add(list => list.IsPast, isPast));

        Assert.Contains(said, rows.Markup, StringComparison.Ordinal);
        Assert.Equal(!isPast, rows.Markup.Contains("会自动出现", StringComparison.Ordinal));
    }
}
