using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Tests.Sweeps.Planning;

public class SortieTests
{
    private static readonly SweepRequest Large = Village.Request(Shapes.Ground("POLYGON ((0 0, 1500 100, 1400 1300, 600 1500, 500 900, 0 1000, 0 0))"), gsdMetres: 0.02) with
    {
        Battery = new BatteryState { EnduranceSeconds = 25 * 60 },
        TakeOffs = [Shapes.At(-50, -50)],
    };

    [Fact]
    public void Plan_LargeArea_IsSplitIntoSortiesThatTheBatteryLasts()
    {
        var plan = Village.Plan(Large);

        Assert.True(plan.Sorties.Count > 1);
        Assert.All(plan.Sorties, sortie => Assert.InRange(sortie.BatteryFraction, 0.01, 1));
        Assert.All(plan.Sorties, sortie => Assert.True(sortie.Seconds <= Large.Battery!.UsableSeconds));
        Assert.Equal(Enumerable.Range(1, plan.Sorties.Count), plan.Sorties.Select(sortie => sortie.Number));
        Assert.All(plan.Sorties, sortie => Assert.Equal((sortie.TakeOff, sortie.TakeOff), (sortie.Legs[0].Path[0].Position, sortie.Legs[^1].Path[^1].Position)));
    }

    [Fact]
    public void Plan_WorseConditions_NeverNeedFewerSorties()
    {
        var easy = Village.Plan(Large).Sorties;

        foreach (var battery in new[]
        {
            Large.Battery! with { ReserveFraction = 0.4 },
            Large.Battery with { HealthFraction = 0.6 },
            Large.Battery with { TemperatureCelsius = -20 },
            Large.Battery with { WindMetresPerSecond = 10, WindFromDegrees = 300 },
        })
        {
            var hard = Village.Plan(Large with { Battery = battery }).Sorties;
            Assert.True(hard.Count >= easy.Count && hard.Sum(sortie => sortie.BatteryFraction) > easy.Sum(sortie => sortie.BatteryFraction), battery.ToString());
        }
    }

    [Fact]
    public void UsableSeconds_EachFactor_TakesItsShare()
    {
        var battery = new BatteryState { EnduranceSeconds = 1000, ReserveFraction = 0.2, HealthFraction = 0.9, TemperatureCelsius = 0 };

        Assert.Equal(1000 * 0.8 * 0.9 * 0.8, battery.UsableSeconds, 1e-9);
        Assert.Equal(1, new BatteryState().LevelCost(10, 0));
        // 15 m/s against 10 m/s of wind from the east: 25 m/s through the air.
        Assert.Equal(25.0 * 25 / (15 * 15), new BatteryState { WindMetresPerSecond = 10, WindFromDegrees = 90 }.LevelCost(15, 0), 1e-9);
        Assert.Equal(1, new BatteryState { WindMetresPerSecond = 10, WindFromDegrees = 270 }.LevelCost(15, 0), 1e-9);
    }

    [Fact]
    public void Plan_BatteryThatReachesNothing_IsRefused() =>
        Assert.Equal("sweep.batteryTooSmall", Village.FaultOf(Large with { TakeOffs = [Shapes.At(9000, 9000)] }));

    [Fact]
    public void Plan_LineTooLongForABattery_IsCutInPieces()
    {
        var request = Village.Request(Shapes.Ground("POLYGON ((0 0, 9000 0, 9000 60, 0 60, 0 0))")) with { Battery = new BatteryState { EnduranceSeconds = 15 * 60 } };

        var plan = Village.Plan(request);

        Assert.True(plan.Sorties.Count > 1);
        var (seen, all) = FootprintCount.Count(plan.Area, FootprintCount.Of(plan), 17.3 / 12.29, 17.3 / 12.29 * 3956 / 5280, stepMetres: 15);
        Assert.Equal(all, seen);
    }

    [Fact]
    public void Plan_SeveralTakeOffPoints_TakesTheOneThatSuitsEachSortie()
    {
        var one = Village.Plan(Large);
        var several = Village.Plan(Large with { TakeOffs = [Shapes.At(-50, -50), Shapes.At(1450, 700), Shapes.At(500, 1450)] });

        Assert.True(several.FlightSeconds < one.FlightSeconds);
        Assert.Contains(several.Sorties, sortie => sortie.TakeOff != one.Sorties[0].TakeOff);
    }

    [Fact]
    public void Along_RoadBesideTheArea_GivesPointsOnItOutsideZones()
    {
        var road = Shapes.Ground("LINESTRING (-500 -80, 2000 -80)");
        var zone = new ExclusionZone("school", Shapes.Square(600, -120, 200));

        var places = TakeOffChoice.Along(road, Large.Area, heightMetres: 120, new SweepLimits { Zones = [zone], RangeMetres = 300 });

        Assert.InRange(places.Count, 10, 24);
        var shape = Shapes.Frame.ToMetric(zone.Shape);
        Assert.All(places, place =>
        {
            var at = Shapes.Frame.ToMetric(place);
            Assert.Equal(Shapes.Origin.NorthMetres - 80, at.NorthMetres, 0.01);
            Assert.True(shape.Distance(new NetTopologySuite.Geometries.Point(at.EastMetres, at.NorthMetres)) > 10);
        });
    }

    [Fact]
    public void Plan_PlacesFarApart_HaveSortiesOfTheirOwn()
    {
        var plan = Village.Plan(Village.Request(Shapes.Ground("MULTIPOLYGON (((0 0, 300 0, 300 300, 0 300, 0 0)), ((2000 0, 2300 0, 2300 300, 2000 300, 2000 0)), ((350 0, 600 0, 600 300, 350 300, 350 0)))")));

        Assert.Equal(2, plan.Sorties.Count);
    }

    [Fact]
    public void Resume_AfterAPhoto_StepsBackAndFliesTheRest()
    {
        var plan = Village.Plan(Large);
        var broken = plan.Sorties[0];
        var last = broken.Photos.Count / 2;

        var rest = Assert.IsType<SweepOutcome.Planned>(SweepPlanner.Resume(Large, plan, sortieNumber: 1, lastPhoto: last, backStepMetres: 40)).Plan.Sorties.Single();

        var repeated = broken.Photos.Take(last).Count(photo => rest.Photos.Any(again => GroundMeasure.DistanceMetres(again.Position, photo.Position) < 0.01));
        Assert.InRange(repeated, 2, 8);
        Assert.All(broken.Photos.Skip(last), photo => Assert.Contains(rest.Photos, again => GroundMeasure.DistanceMetres(again.Position, photo.Position) < 0.01));
        Assert.All(rest.Photos, photo => Assert.True(rest.Legs[photo.Leg - 1].Role is LegRole.Survey));
        Assert.True(rest.Seconds < broken.Seconds);
    }

    [Theory]
    [InlineData(9, 1, "sweep.noSortie")]
    [InlineData(1, 100_000, "sweep.noPhoto")]
    public void Resume_OfWhatIsNotThere_IsRefused(int sortie, int photo, string key)
    {
        var plan = Village.Plan(Large);

        Assert.Equal(key, Assert.IsType<SweepOutcome.Refused>(SweepPlanner.Resume(Large, plan, sortie, photo, 40)).Reasons[0].Key);
    }

    [Fact]
    public void Share_TwoDrones_BalancesTheirTimeAndKeepsThemApart()
    {
        var plan = CrewSchedule.Share(Village.Plan(Large with { Battery = Large.Battery! with { EnduranceSeconds = 12 * 60 } }), drones: 2, separationMetres: 50);

        var loads = plan.Sorties.GroupBy(sortie => sortie.Drone).Select(group => group.Sum(sortie => sortie.Seconds)).ToList();
        Assert.Equal(2, loads.Count);
        Assert.True(loads.Max() - loads.Min() <= plan.Sorties.Max(sortie => sortie.Seconds));
        foreach (var first in plan.Sorties.Where(sortie => sortie.Drone == 1))
        {
            foreach (var second in plan.Sorties.Where(sortie => sortie.Drone == 2))
            {
                for (var time = Math.Max(first.StartSeconds, second.StartSeconds); time < Math.Min(first.StartSeconds + first.Seconds, second.StartSeconds + second.Seconds); time += 2)
                {
                    // Sampled two seconds apart: what lies between may be nearer by the way of one second.
                    Assert.True(GroundMeasure.DistanceMetres(At(first, time), At(second, time)) >= 50 - 2 * 15, $"sorties {first.Number} and {second.Number} at {time} s");
                }
            }
        }
    }

    private static MetricPoint At(Sortie sortie, double time)
    {
        var left = time - sortie.StartSeconds;
        foreach (var leg in sortie.Legs)
        {
            if (left > leg.Seconds)
            {
                left -= leg.Seconds;
                continue;
            }

            var metres = left * leg.SpeedMetresPerSecond;
            for (var i = 1; i < leg.Path.Count; i++)
            {
                var (a, b) = (leg.Path[i - 1].Position, leg.Path[i].Position);
                var length = GroundMeasure.DistanceMetres(a, b);
                if (metres <= length && length > 0) return new MetricPoint(a.EastMetres + metres / length * (b.EastMetres - a.EastMetres), a.NorthMetres + metres / length * (b.NorthMetres - a.NorthMetres));
                metres -= length;
            }

            return leg.Path[^1].Position;
        }

        return sortie.TakeOff;
    }
}
