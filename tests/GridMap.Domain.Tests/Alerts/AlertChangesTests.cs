using GridMap.Domain.Alerts;

namespace GridMap.Domain.Tests.Alerts;

public sealed class AlertChangesTests
{
    private static readonly Guid Id = new("00000000-0000-0000-0000-000000000001");

    [Theory]
    [InlineData("", "a", "raise a")]
    [InlineData("", "a a", "raise a")] // Two rules, one cause.
    [InlineData("a", "a", "")]
    [InlineData("a", "", "clear")]
    [InlineData("-a", "a", "return")]
    [InlineData("-a", "", "")]
    [InlineData("a", "b", "clear raise b")]
    public void Between_CausesAndAlerts_SaysWhatMustHappen(string known, string found, string expected)
    {
        var changes = AlertChanges.Between(
            found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => Cause(key, "same")),
            known.Length == 0 ? [] : [new KnownAlert(Id, known.TrimStart('-'), known[0] == '-', Phrase.Of("same"))]);

        Assert.Equal(expected, string.Join(' ',
            changes.Cleared.Select(_ => "clear").Concat(changes.Returned.Select(_ => "return")).Concat(changes.Raised.Select(cause => $"raise {cause.Key}"))));
        Assert.Empty(changes.Restated);
        Assert.Equal(expected.Length == 0, changes.IsNone);
    }

    [Fact]
    public void Between_SentenceOutOfDate_RestatesIt() =>
        Assert.Equal((Id, Phrase.Of("new")), Assert.Single(AlertChanges.Between([Cause("a", "new")], [new KnownAlert(Id, "a", false, Phrase.Of("old"))]).Restated));

    private static AlertCause Cause(string key, string sentence) =>
        new(key, Guid.Empty, AlertRuleKind.CellUnstaffed, "4101", AlertSubject.Area, "4101", null, Phrase.Of(sentence));
}
