using GridMap.Domain.Liaison;

namespace GridMap.Domain.Tests.Liaison;

public class ReportingReminderTests
{
    private static readonly DateOnly Today = new(2020, 11, 23);

    [Fact]
    public void Find_DatesOfThePlan_NextFirstAndNearOnesMarked() => Assert.Equal(
        [new ReportingReminder(new DateOnly(2020, 11, 30), 7, IsNear: true), new ReportingReminder(new DateOnly(2021, 1, 31), 69, IsNear: false)],
        ReportingReminder.Find([new DateOnly(2021, 1, 31), new DateOnly(2020, 11, 22), new DateOnly(2020, 11, 30), new DateOnly(2020, 11, 30)], Today));

    [Fact]
    public void Find_TheDayItself_IsStillToCome() => Assert.Equal(0, Assert.Single(ReportingReminder.Find([Today], Today)).DaysLeft);
}
