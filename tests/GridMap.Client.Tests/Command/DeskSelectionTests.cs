using GridMap.Client.Command;
using GridMap.Client.Map;

namespace GridMap.Client.Tests.Command;

public sealed class DeskSelectionTests
{
    [Theory]
    [InlineData(MapPickKind.Pin, null, "suspect:7")]
    [InlineData(MapPickKind.Alert, null, "alert:7")]
    [InlineData(MapPickKind.Detection, null, "detection:7")]
    [InlineData(MapPickKind.Detection, "9", "suspect:9")]
    [InlineData(MapPickKind.Cell, null, "cell:7")]
    [InlineData(MapPickKind.Premises, null, "premises:7")]
    [InlineData(MapPickKind.Ground, null, null)]
    public void Of_WhatIsClicked_OpensItAndReadsBack(MapPickKind kind, string? suspectId, string? selection)
    {
        var picked = DeskSelection.Of(new MapPick(kind, "7", suspectId, 113.6, 34.7));

        Assert.Equal(selection, picked?.ToString());
        Assert.Equal(picked, DeskSelection.Read(selection));
    }
}
