namespace GridMap.Cli.Hosting;

/// <summary>Hands progress on at once, on the thread that reports it.</summary>
internal sealed class ShareProgress(Action<double> tell) : IProgress<double>
{
    public void Report(double value) => tell(value);
}
