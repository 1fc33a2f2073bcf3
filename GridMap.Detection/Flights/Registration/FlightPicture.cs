using GridMap.Detection.Rasters;

namespace GridMap.Detection.Flights.Registration;

internal static class FlightPicture
{
    /// <summary>Where a flight's picture lies.</summary>
    /// <exception cref="RasterException">It is no orthophoto; the message names the file and the cause.</exception>
    public static RasterGeoreference Place(RasterFile raster)
    {
        var header = raster.Header;
        return header.Problem is { } problem and not RasterProblem.Truncated ? throw new RasterException(header.Path, problem)
            : header.Georeference ?? throw new RasterException(header.Path, RasterProblem.NoGeoreference);
    }
}
