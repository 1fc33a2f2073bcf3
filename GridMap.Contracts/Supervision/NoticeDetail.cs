namespace GridMap.Contracts.Supervision;

/// <summary>A supervision notice with what happened to it.</summary>
/// <param name="Summary">As the list shows it.</param>
/// <param name="Cases">Cases that it is about.</param>
/// <param name="Events">Everything that happened, in order.</param>
public sealed record NoticeDetail(NoticeSummary Summary, IReadOnlyList<NoticeCase> Cases, IReadOnlyList<NoticeEvent> Events);
