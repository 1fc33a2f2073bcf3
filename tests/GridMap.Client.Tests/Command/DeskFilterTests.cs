using GridMap.Client.Command;
using GridMap.Client.Map;
using GridMap.Client.Tests.Live;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Suspects;

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
    public void Shows_OneSuspect_AsTheAddressSays(string address, bool isShown)
    {
        var suspect = Samples.Suspect(1) with { Score = 0.8, TankCount = 2, StructureCount = 0, FirstSeenAt = Now.AddDays(-3), Status = SuspectStatus.Suspected };

        Assert.Equal(isShown, Read(address).Shows(new DeskRow(suspect, Target: null), Now));
    }

    [Fact]
    public void Parts_OfAFilter_AreReadBack()
    {
        var filter = new DeskFilter(LeastScore: 0.65, Class: DetectedClass.Structure, Age: DeskAge.OverMonth, IsNobodys: true).Toggle(PinLook.Confirmed).Toggle(PinLook.Violation);

        Assert.Equal(filter, Read(string.Join('&', filter.Parts())));
    }

    [Theory]
    [InlineData("looks=nonsense&score=7&class=cow&age=never&nobody=yes")]
    [InlineData("looks=99&class=99&age=99")]
    public void Read_WhatMakesNoSense_FiltersNothing(string address) => Assert.True(Read(address).IsEmpty);

    private static DeskFilter Read(string address) => DeskFilter.Read(
        address.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]));
}
