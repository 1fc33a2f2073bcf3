using GridMap.Contracts.Households;
using GridMap.Domain.Households;

namespace GridMap.Server.Households;

internal static class HouseholdRows
{
    public static HouseholdSummary ToSummary(this HouseholdRow row) => new(
        row.Id, row.AreaCode, row.Label, row.Kind, row.Longitude, row.Latitude, row.State, row.Visits, row.VisitedAt, row.VisitedBy, row.ComeBackOn, row.CaseId,
        row.IsRetired, row.Version);

    public static HouseholdTickSummary ToSummary(this HouseholdTickRow row) => new(row.Id, row.At, row.By, row.Result, row.Note, row.ComeBackOn);

    public static HouseholdTick ToDomain(this HouseholdTickRow row) => new(row.Id, row.At, (Domain.Households.HouseholdResult)row.Result, row.ComeBackOn);
}
