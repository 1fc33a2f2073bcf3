using Bunit;
using GridMap.Client.Operations;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts.Operations;

namespace GridMap.Client.Tests.Operations;

public sealed class OperationBoardTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();
    private readonly List<(Guid Department, TeamState State)> _reported = [];

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void Board_OwnTeam_IsFirstAndTheOnlyOneWithButtons()
    {
        var board = Render(mayLead: false, OperationSamples.Team(1, TeamState.SetOut), OperationSamples.Team(2, TeamState.Called, isMine: true));

        Assert.Equal(["部门2", "部门1"], board.FindAll(".gm-board-team header strong").Select(name => name.TextContent));
        Assert.Equal(3, board.FindAll("button").Count);
        board.FindAll("button")[1].Click();
        Assert.Equal([(Samples.Id(2), TeamState.Arrived)], _reported);
    }

    [Fact]
    public void Board_Leader_ReportsForAll() => Assert.Equal(6, Render(mayLead: true, OperationSamples.Team(1, TeamState.SetOut), OperationSamples.Team(2, TeamState.Called)).FindAll("button").Count);

    private IRenderedComponent<OperationBoard> Render(bool mayLead, params OperationTeam[] teams) => _context.Render<OperationBoard>(parameters => parameters
        .Add(board => board.Operation, OperationSamples.Detail(Samples.Id(7), number: 1, teams))
        .Add(board => board.MayLead, mayLead)
        .Add(board => board.Report, (department, state) =>
        {
            _reported.Add((department, state));
            return Task.CompletedTask;
        }));
}
