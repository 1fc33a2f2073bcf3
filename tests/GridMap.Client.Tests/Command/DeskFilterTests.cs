using GridMap.Client.Command;
using GridMap.Client.Map;
using GridMap.Client.Tests.Cases;
using GridMap.Client.Tests.Live;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Tests.Command;

public sealed class DeskFilterTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", true)]
    [InlineData("looks=suspected,confirmed", true)]
    [InlineData("looks=dismissed", false)]
    [InlineData("score=0.8", true)]
    [InlineData("score=0.81", false)]
    [InlineData("class=tank", true)]
    [InlineData("class=structure", false)]
    [InlineData("age=day", false)]
    [InlineData("age=week", true)]
    [InlineData("age=overweek", false)]
    [InlineData("nobody=1", true)]
    [InlineData("looks=suspected&score=0.5&class=tank&age=month&nobody=1", true)]
    [InlineData("findings=lawful", false)]
    [InlineData("untouched=1", false)]
    public void Shows_OneSuspect_AsTheAddressSays(string address, bool isShown)
    {
        var suspect = Samples.Suspect(1) with { Score = 0.8, TankCount = 2, StructureCount = 0, FirstSeenAt = Now.AddDays(-3), Status = SuspectStatus.Suspected };

        Assert.Equal(isShown, Read(address).Shows(new DeskRow(suspect, Target: null), Now, IsToday));
    }

    [Theory]
    [InlineData("findings=violationfound,lawful,nothingthere", VisitFinding.Lawful, 0, true)]
    [InlineData("findings=violationfound,lawful,nothingthere", VisitFinding.NoAccess, 0, false)]
    [InlineData("findings=lawful&changed=today", VisitFinding.Lawful, 1, true)]
    [InlineData("findings=lawful&changed=today", VisitFinding.Lawful, 13, false)]
    [InlineData("untouched=72", null, 72, false)]
    [InlineData("untouched=72", null, 73, true)]
    [InlineData("untouched=72", VisitFinding.Lawful, 73, false)]
    [InlineData("untouched=0.5", null, 1, true)]
    public void Shows_OneTarget_AsTheAddressSays(string address, VisitFinding? finding, int hoursAgo, bool isShown)
    {
        var target = Samples.Target(2, suspect: 1) with { Status = finding is null ? TargetStatus.Accepted : TargetStatus.Done, Finding = finding, ChangedAt = Now.AddHours(-hoursAgo) };

        Assert.Equal(isShown, Read(address).Shows(new DeskRow(Samples.Suspect(1, status: SuspectStatus.Confirmed), target), Now, IsToday));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(null, false)]
    public void Shows_Overdue_OnlyWhatHasBecomeACasePastItsLastDay(int? lastDayIn, bool isShown)
    {
        var one = CaseSamples.Summary(3, suspect: 1) with { LastDay = lastDayIn is { } days ? new DateOnly(2026, 6, 1).AddDays(days) : null };

        Assert.Equal(isShown, Read("overdue=1").Shows(new DeskRow(Samples.Suspect(1), Target: null, one), Now, IsToday));
        Assert.False(Read("overdue=1").Shows(new DeskRow(Samples.Suspect(1), Target: null), Now, IsToday));
    }

    [Fact]
    public void Parts_OfAFilter_AreReadBack()
    {
        var filter = new DeskFilter(LeastScore: 0.65, Class: DetectedClass.Structure, Age: DeskAge.OverMonth, IsNobodys: true, IsOfToday: true, UntouchedHours: 72.5, IsCaseOverdue: true).Toggle(VisitFinding.NoAccess).Toggle(VisitFinding.Lawful).Toggle(PinLook.Confirmed).Toggle(PinLook.Violation);

        Assert.Equal(filter, Read(string.Join('&', filter.Parts())));
    }

    [Theory]
    [InlineData("looks=nonsense&score=7&class=cow&age=never&nobody=yes")]
    [InlineData("looks=99&class=99&age=99&findings=99&changed=yesterday&untouched=-3")]
    [InlineData("untouched=1e9")]
    public void Read_WhatMakesNoSense_FiltersNothing(string address) => Assert.True(Read(address).IsEmpty);

    private static bool IsToday(DateTimeOffset moment) => moment.Date == Now.Date;

    private static DeskFilter Read(string address) => DeskFilter.Read(
        address.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]));
}
