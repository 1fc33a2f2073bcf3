using GridMap.Cli.Hosting;

namespace GridMap.Cli.Tests;

public sealed class GridMapCommandTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task RunAsync_Help_SaysWhatItIsForAndReturnsZero(string argument)
    {
        var output = new StringWriter();

        var exit = await GridMapCommand.RunAsync([argument], output, new StringWriter());

        Assert.Equal(GridMapCommand.Done, exit);
        Assert.Contains("drone orthophotos", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flood")]
    [InlineData("--no-such-option")]
    public async Task RunAsync_UnknownWord_SaysSoInOneLineAndReturnsTwo(string argument)
    {
        var errors = new StringWriter();

        var exit = await GridMapCommand.RunAsync([argument], new StringWriter(), errors);

        Assert.Equal(GridMapCommand.WrongUsage, exit);
        Assert.Single(errors.ToString().TrimEnd().Split('\n'));
        Assert.Contains(argument, errors.ToString(), StringComparison.Ordinal);
    }
}
