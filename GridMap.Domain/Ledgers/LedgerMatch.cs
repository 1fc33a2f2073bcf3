using GridMap.Domain.Geo;

namespace GridMap.Domain.Ledgers;

/// <summary>Which known case a line of somebody's ledger is about.</summary>
public static class LedgerMatch
{
    /// <summary>Two places of one name no farther apart than this are the same, metres: what a phone and a village's map differ by.</summary>
    public const double SameMetres = 150;

    /// <summary>Known places that the line may be about: the same name, and the same cell, the same spot, or, of a line without a spot, the same area.</summary>
    /// <param name="row">The line.</param>
    /// <param name="areaCode">Area or cell that the line was found to lie in, short form; null when it could not be told.</param>
    /// <param name="known">Known places.</param>
    /// <returns>None: it is new; one: it is that; several: nobody can say.</returns>
    public static IReadOnlyList<Known> Find(LedgerRow row, string? areaCode, IEnumerable<Known> known)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(known);
        var named = known.Where(one => one.Name == row.Text(LedgerColumn.Name)).ToList();
        if (row.Position is { } at) return Narrow(named.Where(one => GroundMeasure.DistanceMetres(one.Position, at) <= SameMetres), row);
        return areaCode is null ? [] : Narrow(named.Where(one => one.AreaCode.StartsWith(areaCode, StringComparison.Ordinal)), row);
    }

    // Of several places of one name in one village, the address tells.
    private static List<Known> Narrow(IEnumerable<Known> places, LedgerRow row)
    {
        var found = places.ToList();
        var addressed = found.Where(one => one.Address is not null && one.Address == row.Text(LedgerColumn.Address)).ToList();
        return found.Count > 1 && addressed.Count == 1 ? addressed : found;
    }

    /// <summary>A case, as far as a line can be matched with it.</summary>
    /// <param name="CaseId">The case.</param>
    /// <param name="Name">Its name, plain.</param>
    /// <param name="Address">Its address, plain.</param>
    /// <param name="AreaCode">Area or cell, short form.</param>
    /// <param name="Position">WGS 84.</param>
    public sealed record Known(Guid CaseId, string Name, string? Address, string AreaCode, LonLat Position);
}
