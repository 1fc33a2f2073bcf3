using CsCheck;
using GridMap.Domain.Geo;
using GridMap.Domain.Presence;

namespace GridMap.Domain.Tests.Presence;

public sealed class DutyTests
{
    private static readonly DateTimeOffset Morning = new(2026, 5, 1, 8, 0, 0, TimeSpan.FromHours(8));
    private static readonly LonLat Here = new(113.62, 34.75);
    private static readonly DutyLimits Limits = new(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(60), TimeSpan.FromHours(12));

    /// <summary>Minutes between one word of the phone and the next.</summary>
    private static readonly Gen<int[]> Pauses = Gen.Int[0, 90].Array[0, 40];

    [Fact]
    public void Begin_NoPositionYet_ShowsNothing() => Assert.Null(Duty.Begin(Morning).Shown(Morning, Limits));

    [Theory]
    [InlineData(9.99, true, false)]
    [InlineData(10, false, false)]
    [InlineData(59.99, false, false)]
    [InlineData(60, false, true)]
    public void Silence_Minutes_DeletesThePositionAndThenEndsIt(double minutes, bool isShown, bool isOver)
    {
        var duty = Duty.Begin(Morning).Report(Here, accuracyMetres: 8, Morning, Limits);

        Assert.Equal(isShown, duty?.Shown(Morning.AddMinutes(minutes), Limits) is not null);
        Assert.Equal(isOver, duty?.IsOver(Morning.AddMinutes(minutes), Limits));
    }

    [Fact]
    public void Report_AfterTheEnd_IsNotTaken() =>
        Assert.Null(Duty.Begin(Morning).Report(Here, accuracyMetres: 8, Morning.AddMinutes(60), Limits));

    [Fact]
    public void Shown_AnyCourse_IsTheLatestNeverOldNeverAfterTheEnd() => Pauses.Sample(pauses =>
    {
        var (duty, now, told) = (Duty.Begin(Morning), Morning, (DateTimeOffset?)null);
        foreach (var pause in pauses)
        {
            now = now.AddMinutes(pause);
            if (duty.Report(Here, accuracyMetres: 8, now, Limits) is { } next)
            {
                Assert.False(duty.IsOver(now, Limits));
                (duty, told) = (next, now);
            }
        }

        foreach (var later in new[] { 0, 5, 9, 10, 30, 60, 800 }.Select(minutes => now.AddMinutes(minutes)))
        {
            var shown = duty.Shown(later, Limits);
            Assert.True(shown is null || (shown.At == told && later - shown.At < Limits.Silence && later < duty.StartedAt + Limits.Longest));
        }

        return duty.EndsAt(Limits) <= Morning + Limits.Longest;
    });
}
