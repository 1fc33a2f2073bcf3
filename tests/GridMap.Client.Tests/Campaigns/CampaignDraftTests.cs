using GridMap.Client.Campaigns;
using GridMap.Contracts.Cases;

namespace GridMap.Client.Tests.Campaigns;

public sealed class CampaignDraftTests
{
    [Fact]
    public void ToSettings_OfADraft_ComesBackAsItWas()
    {
        var draft = CampaignDraft.From(new DateOnly(2026, 3, 12));
        (draft.Name, draft.DaysOff, draft.DaysWorked) = ("专项行动", "2027-02-06，2027-02-08", "2027-02-20");
        draft.Ladder[EscalationLevel.Township] = null;
        draft.AddRound();

        var settings = draft.ToSettings();
        var again = CampaignDraft.Of(settings).ToSettings();

        Assert.Equivalent(settings, again, strict: true);
        Assert.Equal([1, 2, 3, 4], settings.Rounds.Select(round => round.Number));
        Assert.Equal([EscalationLevel.Handler, EscalationLevel.District, EscalationLevel.City], settings.Ladder.Select(step => step.Level));
        Assert.Equal([new DateOnly(2027, 2, 6), new DateOnly(2027, 2, 8)], settings.DaysOff);
        Assert.Null(draft.FindUnreadableDay());
    }

    [Fact]
    public void FindUnreadableDay_AmongHolidays_IsNamed()
    {
        var draft = CampaignDraft.From(new DateOnly(2026, 3, 12));
        draft.DaysOff = "2027-02-06, 春节";

        Assert.Equal("春节", draft.FindUnreadableDay());
    }
}
