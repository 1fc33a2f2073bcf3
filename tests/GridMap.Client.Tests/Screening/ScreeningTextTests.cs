using GridMap.Client.Screening;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Words;
using GridMap.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Screening;

public sealed class ScreeningTextTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void WhyOf_HowLikelyAPlaceIs_ReadsInPercent()
    {
        var why = new Message("visitlist.score", new Dictionary<string, string> { ["share"] = "0.033", ["rank"] = "2", ["count"] = "1949" });

        Assert.Contains("3.3%", _context.Services.GetRequiredService<Wording>().WhyOf(why).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.886, "89%")]
    [InlineData(0.033, "3.3%")]
    [InlineData(0.00022, "0.02%")]
    public void Chance_AnyOfThem_IsReadable(double probability, string expected) =>
        Assert.Equal(expected, ScreeningText.Chance(probability).Replace(" ", "", StringComparison.Ordinal));
}
