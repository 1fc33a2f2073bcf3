using System.Globalization;
using GridMap.Domain.Screening.Trucks;
using GridMap.Screening.Trucks;

namespace GridMap.Screening.Tests.Trucks;

public sealed class StopDetectorTests
{
    [Fact]
    public void LogOdds_OfATrackTheTrainingAnsweredToo_AreTheSame()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Trucks", "answered-track.csv")).Skip(1)
            .Select(line => line.Split(',').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray()).ToList();

        var odds = StopModel.Get().LogOdds([.. rows.Select(row => new TrackPoint(row[0], row[1], row[2]))]);

        for (var i = 0; i < rows.Count; i++) Assert.Equal(rows[i][3], odds[i], 2e-3);
    }

    [Theory]
    [InlineData(1, StopMethod.Network)]
    [InlineData(5, StopMethod.Network)]
    [InlineData(10, StopMethod.Network)]
    [InlineData(15, StopMethod.Network)]
    [InlineData(20, StopMethod.StayPoints)]
    [InlineData(60, StopMethod.StayPoints)]
    public void Tell_AnyTimeBetweenFixes_FindsTheStops(double intervalSeconds, StopMethod method)
    {
        var track = DrawnTrack.Make(intervalSeconds);

        var answer = StopDetector.Tell(track, StopModel.Get());

        Assert.Equal(method, answer.Method);
        Assert.Equal(intervalSeconds, answer.IntervalSeconds, 0.01);
        var right = Enumerable.Range(0, track.Length).Count(i => answer.IsStopped[i] == DrawnTrack.IsStanding(track[i].Seconds));
        Assert.True(right >= 0.85 * track.Length, $"{right} of {track.Length} fixes are right.");
    }

    [Theory]
    [InlineData(90, false, 0, 0)]
    [InlineData(33, false, 460_000, 3_800_000)]
    [InlineData(0, true, 0, 0)]
    [InlineData(200, true, -50, 70)]
    public void LogOdds_TrackTurnedMirroredAndMoved_AreTheSame(double degrees, bool isMirrored, double east, double north)
    {
        var track = DrawnTrack.Make(5);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var moved = track.Select(fix => (Fix: fix, X: isMirrored ? -fix.EastMetres : fix.EastMetres))
            .Select(fix => new TrackPoint(fix.Fix.Seconds, (cos * fix.X) - (sin * fix.Fix.NorthMetres) + east, (sin * fix.X) + (cos * fix.Fix.NorthMetres) + north)).ToArray();

        var (expected, odds) = (StopModel.Get().LogOdds(track), StopModel.Get().LogOdds(moved));

        for (var i = 0; i < odds.Length; i++) Assert.Equal(expected[i], odds[i], 1e-4);
    }

    [Fact]
    public void Tell_DeviceSilentForAnHour_TellsBothSidesAsIfAlone()
    {
        var first = DrawnTrack.Make(5);
        var second = DrawnTrack.Make(5, seed: 2).Select(fix => new TrackPoint(fix.Seconds + 4500, fix.EastMetres + 20_000, fix.NorthMetres)).ToArray();

        var both = StopDetector.Tell([.. first, .. second], StopModel.Get()).IsStopped;

        Assert.Equal([.. StopDetector.Tell(first, StopModel.Get()).IsStopped, .. StopDetector.Tell(second, StopModel.Get()).IsStopped], both);
    }

    [Fact]
    public void Tell_FixesOutOfOrder_NamesTheFix()
    {
        var failure = Assert.Throws<ArgumentException>(() => StopDetector.Tell([new(0, 0, 0), new(5, 0, 0), new(4, 0, 0)], StopModel.Get()));

        Assert.Contains("Fix 2", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void Tell_FewFixes_AnswersOneEach(int count) =>
        Assert.Equal(count, StopDetector.Tell(DrawnTrack.Make(5).AsSpan(0, count), StopModel.Get()).IsStopped.Count);

    [Theory]
    [InlineData("")]
    [InlineData("GMSTOP02________")]
    [InlineData("GMSTOP01\u0001\0\0\0\0\0\0\0")]
    public void Read_NoNetwork_SaysSo(string text) =>
        Assert.Throws<InvalidDataException>(() => StopNetwork.Read(System.Text.Encoding.Latin1.GetBytes(text)));
}
