using System.Text.Json.Serialization;
using GridMap.Contracts.SiteRecords;
using GridMap.Domain.SiteRecords;

namespace GridMap.Client.Visits;

/// <summary>A record as this device holds it: what was written here and what others wrote, and which of it is safe on the server.</summary>
/// <param name="Id">The record.</param>
/// <param name="TargetId">The target that is visited; or null.</param>
/// <param name="CaseId">The case that is visited, when there is no target.</param>
/// <param name="Name">What the place is called.</param>
/// <param name="Operations">Everything written into it that this device knows of.</param>
/// <param name="Safe">Operations that the server holds.</param>
/// <param name="SafePhotos">Photos whose content the server holds, by hash.</param>
/// <param name="IsFinishing">The inspector has finished; the server does not know yet.</param>
/// <param name="FinishedAt">When the server finished the visit with it.</param>
public sealed record KeptRecord(
    Guid Id, Guid? TargetId, Guid? CaseId, string Name, IReadOnlyList<SiteOperationRecord> Operations, IReadOnlyList<Guid> Safe,
    IReadOnlyList<string> SafePhotos, bool IsFinishing, DateTimeOffset? FinishedAt)
{
    private SiteRecord? _record;

    public static KeptRecord Begin(Guid id, Guid? targetId, Guid? caseId, string name) =>
        new(id, targetId, caseId, name, [], [], [], IsFinishing: false, FinishedAt: null);

    /// <summary>What the operations make.</summary>
    [JsonIgnore]
    public SiteRecord Record => _record ??= SiteRecord.Read(Operations.Select(SiteOperations.ToDomain));

    /// <summary>Operations that are on this device alone.</summary>
    [JsonIgnore]
    public IReadOnlyList<SiteOperationRecord> UnsafeOperations => [.. Operations.Where(operation => !Safe.Contains(operation.Id))];

    /// <summary>Photos that stand in the record and are on this device alone, by hash.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> UnsafePhotos => [.. Record.Photos.Select(photo => photo.Value.Sha256).Distinct().Except(SafePhotos)];

    /// <summary>Everything is on the server.</summary>
    [JsonIgnore]
    public bool IsSafe => UnsafeOperations.Count is 0 && UnsafePhotos.Count is 0 && !IsFinishing;

    /// <summary>With one more operation.</summary>
    public KeptRecord With(SiteOperationRecord operation) => this with { Operations = [.. Operations, operation], _record = null };

    /// <summary>With what the server holds.</summary>
    public KeptRecord Merge(SiteRecordDetail server) => this with
    {
        Operations = [.. Operations.Concat(server.Operations).DistinctBy(operation => operation.Id)],
        Safe = [.. Safe.Union(server.Operations.Select(operation => operation.Id))],
        SafePhotos = [.. SafePhotos.Union(server.Files)],
        Name = server.Summary.Name,
        FinishedAt = server.Summary.FinishedAt,
        IsFinishing = IsFinishing && server.Summary.FinishedAt is null,
        _record = null,
    };

    /// <summary>Without operations that the server refused.</summary>
    public KeptRecord Without(IReadOnlyCollection<Guid> ids) => this with { Operations = [.. Operations.Where(operation => !ids.Contains(operation.Id))], _record = null };
}
