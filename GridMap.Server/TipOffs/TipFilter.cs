using GridMap.Contracts.TipOffs;

namespace GridMap.Server.TipOffs;

/// <summary>Which reports a list shows.</summary>
/// <param name="State">Only of one state.</param>
/// <param name="Overdue">Only those of which something is owed and late.</param>
/// <param name="Text">In number, place or words.</param>
/// <param name="After">Cursor of the page before.</param>
internal sealed record TipFilter(TipState? State, bool? Overdue, string? Text, string? After);
