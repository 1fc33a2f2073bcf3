using CsCheck;
using GridMap.Domain.Incidents;

namespace GridMap.Domain.Tests.Incidents;

public sealed class DrawnItemTests
{
    [Fact]
    public void Put_TwoWhoSawTheSameVersion_TheSecondIsStale()
    {
        var first = Assert.IsType<DrawnOutcome.Moved>(DrawnItem.NotYet.Put(expectedVersion: 0)).Item;
        var second = Assert.IsType<DrawnOutcome.Moved>(first.Put(expectedVersion: 1)).Item;

        Assert.Equal(new DrawnOutcome.Stale(2), second.Put(expectedVersion: 1));
    }

    [Fact]
    public void Erase_AlreadyErased_IsNothing()
    {
        Assert.IsType<DrawnOutcome.NothingThere>(DrawnItem.NotYet.Erase(expectedVersion: 0));
        Assert.IsType<DrawnOutcome.NothingThere>(new DrawnItem(IsErased: true, Version: 3).Erase(expectedVersion: 3));
    }

    [Theory]
    [InlineData(false, 1, true, true)] // What was only just drawn goes.
    [InlineData(true, 2, false, false)] // What was erased comes back.
    [InlineData(false, 5, false, false)] // What was moved goes back; it stays on the map.
    public void GoBack_LatestStep_IsUndone(bool isErased, int version, bool wasErased, bool isErasedAfter) =>
        Assert.Equal(new DrawnOutcome.Moved(new DrawnItem(isErasedAfter, version + 1)), new DrawnItem(isErased, version).GoBack(wasErased, version));

    [Fact]
    public void Course_AnySteps_GrowsByOneOrStaysAndNeverTakesAnUnseenVersion() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[-1, 1]).Array[0, 60].Sample(steps =>
        {
            var item = DrawnItem.NotYet;
            foreach (var (step, off) in steps)
            {
                var outcome = step switch
                {
                    0 => item.Put(item.Version + off),
                    1 => item.Erase(item.Version + off),
                    _ => item.GoBack(!item.IsErased, item.Version + off),
                };
                if (off != 0)
                {
                    Assert.Equal(new DrawnOutcome.Stale(item.Version), outcome);
                }
                else if (outcome is DrawnOutcome.Moved moved)
                {
                    Assert.Equal(item.Version + 1, moved.Item.Version);
                    item = moved.Item;
                }
            }
        });
}
