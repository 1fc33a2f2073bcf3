using GridMap.Client.Command;
using GridMap.Client.Tests.Live;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Tests.Command;

public sealed class DeskIndexTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<int> Seeds => [1, 2, 3];

    /// <summary>A thousand random changes against counting and sorting everything anew.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Put_ManyChanges_IsAlwaysWhatCountingAnewGives(int seed)
    {
        var chance = new Random(seed);
        var index = new DeskIndex();
        var view = new DeskView(DeskList.All, new DeskFilter(), Now, IsToday);
        var truth = new Dictionary<Guid, (SuspectSummary Suspect, TargetSummary? Target)>();
        index.Show(view, _ => { });
        for (var step = 0; step < 3000; step++)
        {
            var number = chance.Next(1, 1500);
            var suspect = Suspect(number, chance);
            var target = chance.Next(3) == 0 ? Samples.Target(10_000 + number, suspect: number) with { ChangedAt = Now.AddSeconds(chance.Next(100_000)) } : null;
            if (chance.Next(20) == 0)
            {
                truth.Remove(suspect.Id);
                index.Remove(suspect.Id);
            }
            else
            {
                truth[suspect.Id] = (suspect, target);
                index.Put(suspect, target);
            }

            if (chance.Next(300) == 0)
            {
                view = view with { List = (DeskList)chance.Next(6), Filter = new DeskFilter(chance.Next(128), chance.NextDouble() / 2) };
                index.Show(view, _ => { });
            }
        }

        var rows = truth.Values.Select(one => new DeskRow(one.Suspect, one.Target)).ToList();
        var shown = rows.Where(row => row.IsIn(view.List, IsToday) && view.Filter.Shows(row, Now, IsToday))
            .OrderByDescending(row => row.ChangedTicks).ThenBy(row => row.Suspect.Number, StringComparer.Ordinal).ToList();
        Assert.Equal(shown, index.Take(0, int.MaxValue / 2));
        Assert.Equal(shown.Skip(700).Take(30), index.Take(700, 30));
        Assert.Equal(shown.Count, index.ShownCount);
        Assert.Equal(rows.Count(row => row.IsIn(view.List, IsToday)) - shown.Count, index.HiddenCount);
        Assert.All(Enum.GetValues<DeskList>().Where(list => list is not DeskList.Flights), list => Assert.Equal(rows.Count(row => row.IsIn(list, IsToday)), index.TallyWith([])[list]));
    }

    [Fact]
    public void FindNeighbour_FromTheSelected_StepsOverWhatIsHidden()
    {
        var index = new DeskIndex();
        index.Show(new DeskView(DeskList.All, new DeskFilter(LeastScore: 0.5), Now, IsToday), _ => { });
        index.Put(Samples.Suspect(1) with { Score = 0.9, ChangedAt = Now }, target: null);
        index.Put(Samples.Suspect(2) with { Score = 0.1, ChangedAt = Now.AddMinutes(-1) }, target: null);
        index.Put(Samples.Suspect(3) with { Score = 0.8, ChangedAt = Now.AddMinutes(-2) }, target: null);

        var first = index.FindNeighbour(selection: null, steps: 1);
        var second = index.FindNeighbour(first, steps: 1);

        Assert.Equal(Samples.Suspect(1).Id.ToString(), first?.Id);
        Assert.Equal(Samples.Suspect(3).Id.ToString(), second?.Id);
        Assert.Equal(second, index.FindNeighbour(second, steps: 1));
    }

    [Fact]
    public void Show_AnotherFilter_TellsOnlyOfRowsThatTurned()
    {
        var index = new DeskIndex();
        index.Put(Samples.Suspect(1) with { Score = 0.9 }, target: null);
        index.Put(Samples.Suspect(2) with { Score = 0.1 }, target: null);
        var turned = new List<string>();

        index.Show(new DeskView(DeskList.All, new DeskFilter(LeastScore: 0.5), Now, IsToday), entry => turned.Add(entry.Row.Suspect.Number));

        Assert.Equal([Samples.Suspect(2).Number], turned);
    }

    private static bool IsToday(DateTimeOffset at) => at.UtcDateTime.Date == Now.UtcDateTime.Date;

    private static SuspectSummary Suspect(int number, Random chance) => Samples.Suspect(number, status: (SuspectStatus)chance.Next(3)) with
    {
        Score = chance.NextDouble(),
        FirstSeenAt = Now.AddHours(-chance.Next(100)),
        ChangedAt = Now.AddSeconds(chance.Next(100_000)),
    };
}
