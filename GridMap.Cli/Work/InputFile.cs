using GridMap.Contracts.Grounds;
using GridMap.Contracts.Jobs;

namespace GridMap.Cli.Work;

/// <summary>The one file of a job.</summary>
/// <param name="JobId">The job.</param>
/// <param name="FileName">As its sender knows it.</param>
/// <param name="LengthBytes">Whole length.</param>
/// <param name="Sha256">Of the whole file.</param>
/// <param name="LocalPath">Where it lies if server and worker share a disk.</param>
internal sealed record InputFile(Guid JobId, string FileName, long LengthBytes, string Sha256, string? LocalPath)
{
    public static InputFile Of(JobLease lease) => new(lease.JobId, lease.FileName, lease.LengthBytes, lease.Sha256, lease.LocalPath);

    public static InputFile Of(TerrainLease lease) => new(lease.JobId, lease.FileName, lease.LengthBytes, lease.Sha256, lease.LocalPath);
}
