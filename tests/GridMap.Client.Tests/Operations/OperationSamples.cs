using GridMap.Client.Tests.Live;
using GridMap.Contracts.Departments;
using GridMap.Contracts.Operations;

namespace GridMap.Client.Tests.Operations;

internal static class OperationSamples
{
    internal static OperationDetail Detail(Guid id, long number, params OperationTeam[] teams) => new(
        new OperationSummary(
            id, "夜间行动", "410122", OperationState.Planned, Samples.Noon, "镇政府", 113.6, 34.7, teams.Length, teams.Count(team => team.State is TeamState.Ready), Cases: 0, teams.Any(team => team.IsMine), number,
            Samples.Noon),
        null, null, null, teams, [], [], []);

    internal static OperationTeam Team(int number, TeamState state, bool isMine = false) => new(
        Samples.Id(number), DepartmentKind.PublicSecurity, $"部门{number}", null, "到场", state, state is TeamState.Called ? null : Samples.Noon, null, null, isMine);
}
