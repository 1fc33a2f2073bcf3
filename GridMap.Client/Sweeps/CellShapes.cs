using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Grids;

namespace GridMap.Client.Sweeps;

/// <summary>Fetches the ground of cells, a few at a time, and keeps what it has seen.</summary>
public sealed class CellShapes(GridMapApi api)
{
    private const int AtOnce = 6;

    private readonly Dictionary<string, SheetCell> _known = [];

    /// <summary>The cells of codes.</summary>
    /// <returns>In the order of the codes; and why the first that failed did, null when none did.</returns>
    public async Task<(IReadOnlyList<SheetCell> Cells, Reply<CellDetail>? Failed)> GetAsync(IReadOnlyList<string> codes)
    {
        Reply<CellDetail>? failed = null;
        foreach (var some in codes.Where(code => !_known.ContainsKey(code)).Chunk(AtOnce))
        {
            foreach (var reply in await Task.WhenAll(some.Select(code => api.GetAsync<CellDetail>($"{Routes.Cells}/{Uri.EscapeDataString(code)}", CancellationToken.None))))
            {
                if (reply is Reply<CellDetail>.Ok { Value: var cell })
                {
                    _known[cell.Summary.Code] = new SheetCell(cell.Summary.Code, cell.Summary.Name, cell.Polygon);
                }
                else
                {
                    failed ??= reply;
                }
            }
        }

        return ([.. codes.Where(_known.ContainsKey).Select(code => _known[code])], failed);
    }

    /// <summary>Codes of all cells of an area.</summary>
    public async Task<Reply<IReadOnlyList<string>>> CodesOfAsync(string areaCode)
    {
        var codes = new List<string>();
        for (var after = ""; ;)
        {
            var reply = await api.GetAsync<Page<CellSummary>>($"{Routes.Cells}?area={areaCode}&after={after}", CancellationToken.None);
            switch (reply)
            {
                case Reply<Page<CellSummary>>.Ok { Value: var page }:
                    codes.AddRange(page.Items.Select(cell => cell.Code));
                    if (page.Next is not { } next)
                    {
                        return new Reply<IReadOnlyList<string>>.Ok(codes);
                    }

                    after = next;
                    break;
                case Reply<Page<CellSummary>>.Problem problem:
                    return new Reply<IReadOnlyList<string>>.Problem(problem.Status, problem.Message, problem.Text);
                default:
                    return new Reply<IReadOnlyList<string>>.Offline();
            }
        }
    }
}
