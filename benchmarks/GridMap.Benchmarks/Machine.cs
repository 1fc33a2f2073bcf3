using System.Globalization;

namespace GridMap.Benchmarks;

/// <summary>Names the machine a figure was taken on.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
        return string.Create(CultureInfo.InvariantCulture, $"{processor ?? "unknown processor"}, {Environment.ProcessorCount} logical processors, load {load} at the start, {Environment.Version}");
    }

    /// <summary>Largest resident size of this process so far, megabytes.</summary>
    public static double PeakResidentMegabytes()
    {
        if (!File.Exists("/proc/self/status"))
        {
            using var self = System.Diagnostics.Process.GetCurrentProcess();
            return self.PeakWorkingSet64 / 1e6;
        }

        return ResidentMegabytes(Environment.ProcessId, "VmHWM");
    }

    /// <summary>What a process has taken of the processors so far, to a hundredth of a second.</summary>
    public static double ProcessorSeconds(int process)
    {
        // After the name in brackets, which may hold blanks: state is field 3, user and system time are 14 and 15.
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / 100;
    }

    /// <summary>A size that Linux tells of a process, megabytes.</summary>
    /// <param name="kind">VmRSS now, VmHWM at most so far.</param>
    public static double ResidentMegabytes(int process, string kind)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(entry => entry.StartsWith(kind, StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}
