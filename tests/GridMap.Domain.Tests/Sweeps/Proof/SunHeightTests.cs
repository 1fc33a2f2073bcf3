using System.Globalization;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Domain.Tests.Sweeps.Proof;

public class SunHeightTests
{
    [Theory]
    // NREL's Solar Position Algorithm (Reda and Andreas 2003), table A5.1: topocentric, before refraction.
    [InlineData("2003-10-17T12:30:30-07:00", -105.1786, 39.742476, 39.872)]
    // Equinox and solstice by the almanac: the pole sees the declination.
    [InlineData("2024-03-20T03:06:00Z", 0, 90, 0)]
    [InlineData("2024-06-20T20:51:00Z", 0, 90, 23.436)]
    [InlineData("2023-12-22T03:27:00Z", 0, -90, 23.437)]
    // Meeus, Astronomical Algorithms, example 25.a: declination −7.785°.
    [InlineData("1992-10-13T00:00:00Z", 0, 90, -7.785)]
    // Equation of time by the almanac: on 3 November the sun passes Greenwich 16 min 26 s before noon, at declination −15.0°.
    [InlineData("2023-11-03T11:43:34Z", 0, 51.4779, 23.52)]
    public void DegreesAt_Almanac_AgreesToATenth(string at, double longitude, double latitude, double degrees) =>
        Assert.Equal(degrees, SunHeight.DegreesAt(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), new LonLat(longitude, latitude)), 0.1);
}
