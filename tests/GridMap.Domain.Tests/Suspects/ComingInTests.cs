using GridMap.Domain.Suspects;

namespace GridMap.Domain.Tests.Suspects;

public sealed class ComingInTests
{
    private static readonly DateTimeOffset FirstSeen = new(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-27T05:52:46.123Z")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("2046-03-05T08:00:00Z")]
    public void Of_IdThatBeginsWithItsTime_IsThatTime(string text)
    {
        var at = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(at, ComingIn.Of(Guid.CreateVersion7(at), FirstSeen));
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("f81d4fae-7dec-41d0-a765-00a0c91e6bf6")]
    [InlineData("ffffffff-ffff-7fff-bfff-ffffffffffff")] // Its time lies beyond the calendar.
    public void Of_IdOfAnotherKind_IsWhenItWasFirstSeen(string id) => Assert.Equal(FirstSeen, ComingIn.Of(Guid.Parse(id), FirstSeen));
}
