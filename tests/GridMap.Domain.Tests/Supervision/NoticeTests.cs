using GridMap.Domain.Supervision;

namespace GridMap.Domain.Tests.Supervision;

public class NoticeTests
{
    private static readonly Guid Office = Guid.NewGuid();
    private static readonly Guid Unit = Guid.NewGuid();
    private static readonly DateOnly Monday = new(2026, 11, 2);

    [Fact]
    public void Take_AnswerSentBackAndAnsweredAgain_IsClosed()
    {
        var notice = Issued();
        notice = Taken(notice, NoticeStepKind.Answer, Unit, day: 3);
        notice = Taken(notice, NoticeStepKind.SendBack, Office, day: 4, due: 9);
        Assert.Equal((NoticeState.Open, Monday.AddDays(9)), (notice.State, notice.DueOn));
        notice = Taken(notice, NoticeStepKind.Answer, Unit, day: 8);
        notice = Taken(notice, NoticeStepKind.Close, Office, day: 8);

        Assert.Equal(NoticeState.Closed, notice.State);
        Assert.False(notice.IsLate(Monday.AddDays(60)));
    }

    [Theory]
    [InlineData(NoticeStepKind.Close, "supervision.noticeWrongState")]
    [InlineData(NoticeStepKind.SendBack, "supervision.noticeWrongState")]
    [InlineData(NoticeStepKind.Issue, "supervision.noticeWrongState")]
    public void Take_BeforeTheAnswer_IsRefused(NoticeStepKind kind, string key) =>
        Assert.Equal(key, Refused(Issued().Take(new NoticeStep(kind, Office, Monday, "理由", Monday.AddDays(3)))));

    [Fact]
    public void Take_IssuerAnswersHimself_IsRefused() =>
        Assert.Equal("supervision.noticeOwnAnswer", Refused(Issued().Take(new NoticeStep(NoticeStepKind.Answer, Office, Monday, "已整改", null))));

    [Fact]
    public void Take_NoWords_IsRefused() =>
        Assert.Equal("supervision.textMissing", Refused(Issued().Take(new NoticeStep(NoticeStepKind.Answer, Unit, Monday, " ", null))));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Issue_DueTodayOrBefore_IsRefused(int days) =>
        Assert.Equal("supervision.noticeDue", Refused(SupervisionNotice.Issue(new NoticeStep(NoticeStepKind.Issue, Office, Monday, "超期", Monday.AddDays(days)))));

    [Fact]
    public void IsLate_UnansweredPastItsDay_AndNamedOnce()
    {
        var notice = Issued();
        Assert.False(notice.IsLate(Monday.AddDays(5)));
        Assert.True(notice.IsLate(Monday.AddDays(6)));
        notice = Taken(notice, NoticeStepKind.Name, Office, day: 6);

        Assert.True(notice.IsNamed);
        Assert.Equal("supervision.noticeWrongState", Refused(notice.Take(new NoticeStep(NoticeStepKind.Name, Office, Monday.AddDays(7), "再次通报", null))));
        // What came late stays late.
        Assert.True(Taken(notice, NoticeStepKind.Answer, Unit, day: 7).IsLate(Monday.AddDays(90)));
    }

    private static SupervisionNotice Issued() =>
        Assert.IsType<NoticeOutcome.Taken>(SupervisionNotice.Issue(new NoticeStep(NoticeStepKind.Issue, Office, Monday, "三件案件超期", Monday.AddDays(5)))).Notice;

    private static SupervisionNotice Taken(SupervisionNotice notice, NoticeStepKind kind, Guid by, int day, int? due = null) => Assert.IsType<NoticeOutcome.Taken>(
        notice.Take(new NoticeStep(kind, by, Monday.AddDays(day), "说明", due is { } days ? Monday.AddDays(days) : null))).Notice;

    private static string Refused(NoticeOutcome outcome) => Assert.IsType<NoticeOutcome.Refused>(outcome).Why.Key;
}
