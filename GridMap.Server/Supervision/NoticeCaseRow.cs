namespace GridMap.Server.Supervision;

internal sealed class NoticeCaseRow
{
    public Guid NoticeId { get; set; }

    public Guid CaseId { get; set; }
}
