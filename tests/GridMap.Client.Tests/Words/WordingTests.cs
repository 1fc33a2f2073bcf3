using System.Globalization;
using GridMap.Client.Words;
using GridMap.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GridMap.Client.Tests.Words;

public sealed class WordingTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly CultureInfo _numbers = CultureInfo.CurrentCulture;

    public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (_before, _numbers);

    [Theory]
    [InlineData("zh-CN", "落后 5 条")]
    [InlineData("en", "5 behind")]
    public void With_Place_IsFilled(string culture, string expected) =>
        Assert.Equal(expected, In(culture).With("Live.Behind", ("count", 5)));

    [Fact]
    public void Of_UnknownKey_IsTheServersOwnText() =>
        Assert.Equal("Own text.", In("zh-CN").Of(Message.Plain("no.such"), "Own text."));

    [Theory]
    [InlineData("zh-CN", 640.0, "640 m²")]
    [InlineData("zh-CN", 20_000.0, "30.0 亩")]
    [InlineData("en", 2_500_000.0, "2.50 km²")]
    public void Area_Size_TakesTheUnitPeopleUse(string culture, double squareMetres, string expected)
    {
        In(culture);
        Assert.Equal(expected, Quantities.Area(squareMetres));
    }

    [Theory]
    [InlineData("radiusMetres", "12.4", "12")]
    [InlineData("roofAreaSquareMetres", "1560.2", "1,560")]
    [InlineData("score", "0.83", "83%")]
    [InlineData("code", "41010500100101", "41010500100101")]
    public void FromWire_Number_IsWrittenForPeople(string name, string value, string expected)
    {
        In("en");
        Assert.Equal(expected, Quantities.FromWire(name, value));
    }

    [Theory]
    [InlineData("zh-CN", "措施“查封”尚未完成，不能申请验收。")]
    [InlineData("en", "The measure Seal is still open; acceptance cannot be asked for.")]
    public void Of_SentenceAboutACase_NamesThingsInTheReadersWords(string culture, string expected) =>
        Assert.Equal(expected, In(culture).Of(new Message("case.measureOpen", new Dictionary<string, string> { ["measure"] = "Seal" })));

    private static Wording In(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var services = new ServiceCollection().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddLocalization().BuildServiceProvider();
        return new Wording(services.GetRequiredService<IStringLocalizerFactory>());
    }
}
