using GridMap.Domain.Geo;
using GridMap.Domain.TipOffs;

namespace GridMap.Domain.Tests.TipOffs;

public sealed class TipLikenessTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0.001, 1, true)]
    [InlineData(0.01, 1, false)]
    [InlineData(0.001, 31, false)]
    public void Find_NearAndSoon_IsLikelyTheSame(double degrees, int days, bool isLikely) =>
        Assert.Equal(isLikely, new TipLikeness(MostMetres: 300, MostDays: 30).Find(new LonLat(114, 34), Now, new LonLat(114 + degrees, 34), Now.AddDays(-days)) is not null);
}
