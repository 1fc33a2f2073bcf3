using GridMap.Contracts.Premises;
using GridMap.Server.Storage;

namespace GridMap.Server.Premises;

internal static class PremisesRows
{
    public static PremisesSummary ToSummary(this PremisesRow row) => new(
        row.Id, row.Name, row.Kind, row.CreditCode, row.AreaCode, StoredGeometry.ToGeoJson(row.Geometry), row.RadiusMetres, row.IsRetired, row.Version);
}
