using CsCheck;
using GridMap.Domain.Households;

namespace GridMap.Domain.Tests.Households;

public sealed class HouseholdRulesTests
{
    [Fact]
    public void StateOf_TicksInAnyOrder_GoesByTheLastVisit() =>
        Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            var random = new Random(seed);
            var ticks = Enumerable.Range(0, random.Next(1, 10)).Select(number =>
                new HouseholdTick(new Guid(number, 0, 0, new byte[8]), Seen.Noon.AddHours(random.Next(5)), (HouseholdResult)random.Next(4), ComeBackOn: null)).ToList();

            var last = HouseholdRules.LastOf(ticks);

            Assert.Equal(last, HouseholdRules.LastOf(ticks.OrderBy(_ => random.Next())));
            Assert.Equal(ticks.Max(tick => tick.At), last?.At);
            Assert.Equal(last?.Result is HouseholdResult.NobodyIn or HouseholdResult.Refused, HouseholdRules.StateOf(last) is HouseholdState.ComeBack);
        });

    [Fact]
    public void StateOf_NobodyWasThere_IsOpen() => Assert.Equal(HouseholdState.Open, HouseholdRules.StateOf(HouseholdRules.LastOf([])));

    [Fact]
    public void FindFault_ImpossibleDays_SaysWhatToDo()
    {
        var tick = new HouseholdTick(Guid.NewGuid(), Seen.Noon, HouseholdResult.NobodyIn, new DateOnly(2026, 5, 2));

        Assert.Null(HouseholdRules.FindFault(tick, Seen.Noon));
        Assert.Equal("household.future", HouseholdRules.FindFault(tick, Seen.Noon.AddHours(-1))?.Key);
        Assert.Equal("household.comeBackPast", HouseholdRules.FindFault(tick with { ComeBackOn = new DateOnly(2026, 4, 30) }, Seen.Noon)?.Key);
    }
}
