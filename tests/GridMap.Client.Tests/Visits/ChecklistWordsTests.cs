using System.Globalization;
using GridMap.Contracts.Wording;
using GridMap.Domain.SiteRecords;

namespace GridMap.Client.Tests.Visits;

public sealed class ChecklistWordsTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Items_InBothLanguages_HaveWords(string culture) =>
        Assert.Equal([], SiteChecklist.All.Select(item => $"checklist.{item.Id}").Where(key => MessageText.FindSentence(key, CultureInfo.GetCultureInfo(culture)) is null));
}
