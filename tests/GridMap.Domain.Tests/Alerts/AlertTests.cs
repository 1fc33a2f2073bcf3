using GridMap.Domain.Alerts;

namespace GridMap.Domain.Tests.Alerts;

public sealed class AlertTests
{
    [Theory]
    [InlineData(AlertState.New, "acknowledge", AlertState.Acknowledged)]
    [InlineData(AlertState.Escalated, "acknowledge", AlertState.Acknowledged)]
    [InlineData(AlertState.Acknowledged, "acknowledge", null)]
    [InlineData(AlertState.FalseAlarm, "acknowledge", null)]
    [InlineData(AlertState.New, "false", AlertState.FalseAlarm)]
    [InlineData(AlertState.Acknowledged, "false", AlertState.FalseAlarm)]
    [InlineData(AlertState.Escalated, "false", AlertState.FalseAlarm)]
    [InlineData(AlertState.FalseAlarm, "false", null)]
    [InlineData(AlertState.New, "escalate", AlertState.Escalated)]
    [InlineData(AlertState.Acknowledged, "escalate", AlertState.Escalated)]
    [InlineData(AlertState.FalseAlarm, "escalate", null)]
    [InlineData(AlertState.Escalated, "escalate", null)]
    public void Word_InAState_LeadsOnOrIsRefused(AlertState from, string word, AlertState? to)
    {
        var alert = Alert.Raise() with { State = from };

        var outcome = Say(alert, word, hasReason: true, expectedVersion: 1);

        if (to is { } next)
        {
            Assert.Equal((next, 2), (Assert.IsType<AlertOutcome.Moved>(outcome).Alert.State, ((AlertOutcome.Moved)outcome).Alert.Version));
        }
        else
        {
            Assert.Equal(from, Assert.IsType<AlertOutcome.WrongState>(outcome).State);
        }
    }

    [Theory]
    [InlineData("false")]
    [InlineData("escalate")]
    public void Word_ThatNeedsAReason_IsRefusedWithout(string word) =>
        Assert.IsType<AlertOutcome.ReasonMissing>(Say(Alert.Raise(), word, hasReason: false, expectedVersion: 1));

    [Fact]
    public void Word_OnAnOldVersion_IsStale() =>
        Assert.Equal(1, Assert.IsType<AlertOutcome.Stale>(Say(Alert.Raise(), "acknowledge", hasReason: true, expectedVersion: 0)).CurrentVersion);

    [Theory]
    [InlineData(AlertState.New)]
    [InlineData(AlertState.Escalated)]
    public void Undo_AcknowledgedAlert_GoesBackOnce(AlertState before)
    {
        var acknowledged = Moved((Alert.Raise() with { State = before }).Acknowledge(1));

        var undone = Moved(acknowledged.Undo(2));

        Assert.Equal(before, undone.State);
        Assert.IsType<AlertOutcome.NothingToUndo>(undone.Undo(3));
    }

    [Fact]
    public void Undo_EscalatedAlert_IsRefusedBecauseOthersWereTold() =>
        Assert.IsType<AlertOutcome.NothingToUndo>(Moved(Alert.Raise().Escalate(hasReason: true, 1)).Undo(2));

    [Theory]
    [InlineData(AlertState.New, AlertState.New, 2)]
    [InlineData(AlertState.Acknowledged, AlertState.New, 2)]
    [InlineData(AlertState.Escalated, AlertState.New, 2)]
    [InlineData(AlertState.FalseAlarm, AlertState.FalseAlarm, 1)]
    public void Return_OfTheCause_MakesTheAlertNewUnlessItWasCalledFalse(AlertState before, AlertState after, int occurrence)
    {
        var back = (Alert.Raise() with { State = before }).Clear().Return();

        Assert.Equal((after, occurrence, false), (back.State, back.Occurrence, back.IsCleared));
    }

    private static AlertOutcome Say(Alert alert, string word, bool hasReason, int expectedVersion) => word switch
    {
        "acknowledge" => alert.Acknowledge(expectedVersion),
        "false" => alert.CallFalse(hasReason, expectedVersion),
        _ => alert.Escalate(hasReason, expectedVersion),
    };

    private static Alert Moved(AlertOutcome outcome) => Assert.IsType<AlertOutcome.Moved>(outcome).Alert;
}
