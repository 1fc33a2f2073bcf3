using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Jobs;

/// <summary>A worker asks for work.</summary>
/// <param name="WorkerName">Host and process, for people.</param>
public sealed record LeaseRequest([property: Required, RegularExpression(@"^\P{Cc}{1,200}$")] string WorkerName);
