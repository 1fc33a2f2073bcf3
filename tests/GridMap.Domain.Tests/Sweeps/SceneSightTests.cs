using GridMap.Domain.Sweeps;

namespace GridMap.Domain.Tests.Sweeps;

public class SceneSightTests
{
    /// <summary>Flights as "day:score:share of the cell", and what the cell is worth a look.</summary>
    [Theory]
    [InlineData("", null)]
    [InlineData("1:0.7:0.4", 0.7)]
    [InlineData("1:0.7:0.4 2:0.2:0.3", 0.7)] // A corner seen later takes nothing back.
    [InlineData("1:0.7:0.4 2:0.2:1", 0.2)] // The whole cell seen later does.
    [InlineData("1:0.7:1 2:0.2:0.5", 0.7)]
    [InlineData("3:0.3:0.5 1:0.9:1 2:0.4:1", 0.4)] // In any order.
    [InlineData("1:0.9:1 2:0.4:1 2:0.6:0.2", 0.6)]
    [InlineData("1:0:1", 0.0)]
    public void Current_Flights_CountFromTheNewestThatShowsTheWhole(string flights, double? expected)
    {
        var sights = flights.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(flight => flight.Split(':'))
            .Select(parts => new SceneSight(Seen.Noon.AddDays(Number(parts[0])), Number(parts[1]), Number(parts[2])));

        Assert.Equal(expected, SceneSight.Current(sights));
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
