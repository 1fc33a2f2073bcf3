using GridMap.Domain.Presence;

namespace GridMap.Domain.Tests.Presence;

public sealed class PresenceSightTests
{
    [Theory]
    [InlineData("4101", "410122", null, null, true)] // He leads all of the person's areas: anywhere.
    [InlineData("410122", "410122", "410122001001", null, true)]
    [InlineData("410122001", "410122", "410122001001", null, true)] // A part of them, and the person is in it.
    [InlineData("410122001", "410122", "410122002001", null, false)]
    [InlineData("410122001", "410122", "410122002001", "41012200100101", true)] // On his way there.
    [InlineData("410105", "410122", "410105001001", null, false)] // Passing through: he cannot be sent here.
    [InlineData("410122001", "410122", null, null, false)]
    [InlineData("410122", "*", "410122001001", null, true)]
    [InlineData("410122", "*", null, null, false)]
    [InlineData("*", "*", null, null, true)]
    public void MaySee_Areas_FollowWhoCanSendHim(string dispatcher, string person, string? here, string? goal, bool maySee) =>
        Assert.Equal(maySee, PresenceSight.MaySee(Covers(dispatcher), Covers(person), [person], here, goal));

    private static Func<string, bool> Covers(string area) => code => area is "*" || code.StartsWith(area, StringComparison.Ordinal);
}
