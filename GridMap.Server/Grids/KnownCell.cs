using GridMap.Domain.Grids;

namespace GridMap.Server.Grids;

/// <summary>A cell in use, with what flights have seen of it.</summary>
/// <param name="CoveredFraction">0 to 1.</param>
/// <param name="SceneScore">How much it is worth a look, 0 to 1.</param>
internal sealed record KnownCell(GridCell Cell, double CoveredFraction, DateTimeOffset? SweptAt, double? SceneScore)
{
    public string Code { get; } = Cell.Code.Text;
}
