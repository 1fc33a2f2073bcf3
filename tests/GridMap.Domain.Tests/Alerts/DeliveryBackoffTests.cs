using GridMap.Domain.Alerts;

namespace GridMap.Domain.Tests.Alerts;

public sealed class DeliveryBackoffTests
{
    [Theory]
    [InlineData(1, 0.0, 5)]
    [InlineData(1, 1.0, 10)]
    [InlineData(2, 1.0, 20)]
    [InlineData(4, 0.5, 60)]
    [InlineData(20, 1.0, 3600)]
    [InlineData(1000, 0.0, 1800)]
    public void After_Tries_DoublesUpToTheLongestAndSpreadsOverItsSecondHalf(int attempt, double chance, double expectedSeconds) =>
        Assert.Equal(expectedSeconds, DeliveryBackoff.After(attempt, chance, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1)).TotalSeconds, 6);
}
