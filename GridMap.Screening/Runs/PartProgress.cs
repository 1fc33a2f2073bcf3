namespace GridMap.Screening.Runs;

/// <summary>Progress of a part of the work, told as that of the whole.</summary>
/// <param name="whole">Told the whole's share, 0 to 1.</param>
/// <param name="from">Share done when the part begins.</param>
/// <param name="to">Share done when it ends.</param>
internal sealed class PartProgress(IProgress<double> whole, double from, double to) : IProgress<double>
{
    public void Report(double value) => whole.Report(from + Math.Clamp(value, 0, 1) * (to - from));
}
