namespace GridMap.Detection.Rasters;

/// <summary>A raster that cannot be opened or whose pixels cannot be read; the message names the file and the cause.</summary>
public sealed class RasterException : IOException
{
    /// <summary>Makes the exception with the problem's standard sentence and a detail.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="detail">Where and what exactly, without a full stop; null when the problem says it all.</param>
    /// <param name="inner">What the decoder threw, or null.</param>
    public RasterException(string path, RasterProblem problem, string? detail = null, Exception? inner = null)
        : base($"{path}: {RasterProblems.Describe(problem)}{(detail is null ? "" : $" ({detail})")}", inner)
    {
        Path = path;
        Problem = problem;
        Detail = detail;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What is wrong.</summary>
    public RasterProblem Problem { get; }

    /// <summary>Where and what exactly; null when the problem says it all.</summary>
    public string? Detail { get; }
}
