using GridMap.Client.Shell;
using GridMap.Contracts.People;

namespace GridMap.Client.Tests.Shell;

public sealed class PlaceTests
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public void HomeFor_EveryRole_LeadsToAPlaceItMayEnter(Role role) =>
        Assert.Contains(role, Place.HomeFor([role])?.Roles ?? []);

    [Theory]
    [MemberData(nameof(Roles))]
    public void For_EveryRole_BeginsWithItsOwn(Role role) => Assert.Equal(Place.HomeFor([role]), Place.For([role])[0]);

    [Fact]
    public void HomeFor_NoRole_IsNowhere() => Assert.Null(Place.HomeFor([]));
}
