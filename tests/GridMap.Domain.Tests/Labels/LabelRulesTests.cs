using GridMap.Domain.Detections;
using GridMap.Domain.Labels;

namespace GridMap.Domain.Tests.Labels;

public sealed class LabelRulesTests
{
    private static readonly DateTimeOffset Seen = new(2046, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Confirmed", LabelMeaning.Target, LabelMeaning.Target)]
    [InlineData("Silo", LabelMeaning.Target, LabelMeaning.Target)]
    [InlineData("Licensed", LabelMeaning.Target, LabelMeaning.Target)]
    [InlineData("NothingThere", LabelMeaning.NotATarget, LabelMeaning.Undecided)]
    [InlineData("WaterTank", LabelMeaning.Undecided, LabelMeaning.Undecided)]
    [InlineData("Other", LabelMeaning.Undecided, LabelMeaning.Undecided)]
    [InlineData("Duplicate", LabelMeaning.Undecided, LabelMeaning.Undecided)]
    [InlineData("Confirmed VisitViolation", LabelMeaning.Target, LabelMeaning.Target)]
    [InlineData("Confirmed VisitLawful", LabelMeaning.Target, LabelMeaning.Target)]
    [InlineData("Confirmed VisitNoAccess", LabelMeaning.Target, LabelMeaning.Target)]
    [InlineData("Confirmed VisitNothingThere", LabelMeaning.Undecided, LabelMeaning.Undecided)]
    [InlineData("Confirmed VisitNoAccess VisitNothingThere", LabelMeaning.Undecided, LabelMeaning.Undecided)]
    [InlineData("VisitNothingThere", LabelMeaning.NotATarget, LabelMeaning.Undecided)]
    [InlineData("NothingThere Withdrawn Confirmed", LabelMeaning.Target, LabelMeaning.Target)]
    [InlineData("Confirmed Withdrawn", null, null)]
    [InlineData("", null, null)]
    public void MeaningOf_WhatWasSaid_TeachesOfTankAndShedBesideIt(string said, LabelMeaning? tank, LabelMeaning? shed)
    {
        Assert.Equal(tank, LabelRules.MeaningOf(History(said, days: 3), Seen, ObjectClass.Tank, standsBesideTanks: true, isClear: true));
        Assert.Equal(shed, LabelRules.MeaningOf(History(said, days: 3), Seen, ObjectClass.Structure, standsBesideTanks: true, isClear: true));
    }

    [Theory]
    [InlineData("Confirmed", LabelMeaning.Undecided)]
    [InlineData("Silo", LabelMeaning.Undecided)]
    [InlineData("Licensed", LabelMeaning.Undecided)]
    [InlineData("Confirmed VisitViolation", LabelMeaning.Undecided)]
    [InlineData("Confirmed VisitLawful", LabelMeaning.Undecided)]
    [InlineData("NothingThere", LabelMeaning.NotATarget)]
    public void MeaningOf_AFaintBoxBesideTheTank_IsMeantByARefusalOnly(string said, LabelMeaning meaning) =>
        Assert.Equal(meaning, LabelRules.MeaningOf(History(said, days: 3), Seen, ObjectClass.Tank, standsBesideTanks: true, isClear: false));

    [Fact]
    public void MeaningOf_NothingThereOfALoneShed_IsSaidOfTheShed() =>
        Assert.Equal(LabelMeaning.NotATarget, LabelRules.MeaningOf(History("NothingThere", days: 1), Seen, ObjectClass.Structure, standsBesideTanks: false, isClear: true));

    [Theory]
    [InlineData(29, LabelMeaning.NotATarget)]
    [InlineData(40, LabelMeaning.Undecided)]
    public void MeaningOf_EmptyPlace_SpeaksOfThePictureOnlySoonAfterTheFlight(int days, LabelMeaning meaning) =>
        Assert.Equal(meaning, LabelRules.MeaningOf(History("VisitNothingThere", days), Seen, ObjectClass.Tank, standsBesideTanks: true, isClear: true));

    private static LabelEvent[] History(string said, int days) =>
        [.. said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new LabelEvent(Enum.Parse<LabelVerdict>(word), Seen.AddDays(days)))];
}
