using CsCheck;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;
using GridMap.Domain.Labels;

namespace GridMap.Domain.Tests.Labels;

public sealed class LabelRankingTests
{
    private const double Border = 0.4;

    private static readonly Gen<LabelKind> Kinds = Gen.Select(Gen.Bool, Gen.Int[0, 5]).Select(
        (isTank, step) => new LabelKind(isTank ? ObjectClass.Tank : ObjectClass.Structure, step, isTank ? null : RoofColour.Blue));

    private static readonly Gen<LonLat> Places = Gen.Select(Gen.Double[113.5, 113.7], Gen.Double[34.6, 34.8]).Select((east, north) => new LonLat(east, north));

    private static readonly Gen<LabelCandidate> Candidates = Gen.Select(Gen.Guid, Gen.Double[0.01, 0.99], Gen.Double[0, 0.5], Kinds, Places, Gen.Int[1, 3])
        .Select((id, score, spread, kind, place, flight) => new LabelCandidate(id, score, Border, spread, kind, place, new Guid(flight, 0, 0, new byte[8])));

    private static readonly Gen<KnownLabel> Labels = Gen.Select(Kinds, Places).Select((kind, place) => new KnownLabel(kind, place));

    [Fact]
    public void Rank_AnyPlaces_GivesEachOnceWithFallingWorthAndAReason() => Gen.Select(Candidates.List[0, 40], Labels.List[0, 40]).Sample((waiting, known) =>
    {
        var ranked = LabelRanking.Rank(waiting, known, 100);
        return ranked.Select(one => one.Id).Order().SequenceEqual(waiting.Select(one => one.Id).Order())
            && ranked.All(one => one.Reasons.Count > 0 && one.Worth is >= 0 and <= 1)
            && ranked.Zip(ranked.Skip(1)).All(pair => pair.First.Worth >= pair.Second.Worth - 1e-12);
    });

    [Fact]
    public void Rank_PlacesInAnotherOrder_GivesTheSame() => Gen.Select(Candidates.List[2, 30], Labels.List[0, 20]).Sample((waiting, known) =>
        LabelRanking.Rank(waiting, known, 30).Select(one => one.Id).SequenceEqual(LabelRanking.Rank([.. waiting.AsEnumerable().Reverse()], known, 30).Select(one => one.Id)));

    [Fact]
    public void Rank_ACertainOne_NeverOutranksItsUncertainEqual() =>
        Gen.Select(Candidates, Gen.Double[0, 3], Gen.Double[0.05, 3], Candidates.List[0, 20], Labels.List[0, 20]).Sample((one, away, further, others, known) =>
        {
            var uncertain = one with { Id = Guid.NewGuid(), Score = Beyond(away) };
            var certain = one with { Id = Guid.NewGuid(), Score = Beyond(away + further) };
            var order = LabelRanking.Rank([certain, .. others, uncertain], known, 100).Select(ranked => ranked.Id).ToList();
            return order.IndexOf(uncertain.Id) < order.IndexOf(certain.Id);
        });

    [Fact]
    public void Rank_ADuplicate_DoesNotFollowItsTwinWhileAnotherIsNearlyAsDoubtful() =>
        Gen.Select(Candidates, Gen.Double[0, 0.3], Labels.List[0, 20]).Sample((one, away, known) =>
        {
            var twin = one with { Id = Guid.NewGuid() };
            // Another kind, a hundred kilometres away, on another flight.
            var other = one with
            {
                Id = Guid.NewGuid(),
                FlightId = Guid.NewGuid(),
                Position = new LonLat(one.Position.Longitude, one.Position.Latitude + 1),
                Kind = new LabelKind(one.Kind.Class is ObjectClass.Tank ? ObjectClass.Structure : ObjectClass.Tank, 9, null),
            };
            var order = LabelRanking.Rank([one, twin, other], known, 2).Select(ranked => ranked.Id).ToHashSet();
            return !(order.Contains(one.Id) && order.Contains(twin.Id));
        });

    [Fact]
    public void Rank_TenCopiesAndTenOthers_TheFirstTenAreNotTheCopies()
    {
        var copies = Enumerable.Range(0, 10).Select(i => At(113.6, 34.7, Border, ObjectClass.Tank, 3, flight: 1));
        var others = Enumerable.Range(0, 10).Select(i => At(113.6 + (0.1 * i), 35, 0.6, ObjectClass.Structure, i, flight: 2 + i)).ToList();

        var first = LabelRanking.Rank([.. copies, .. others], [], 10).Select(ranked => ranked.Id).ToHashSet();

        Assert.True(others.Count(other => first.Contains(other.Id)) >= 8);
    }

    [Fact]
    public void Rank_KindLabelledOften_ComesAfterTheNewKind()
    {
        var common = At(113.6, 34.7, 0.5, ObjectClass.Tank, 3, flight: 1);
        var novel = At(113.9, 34.9, 0.5, ObjectClass.Tank, 0, flight: 2);

        var ranked = LabelRanking.Rank([common, novel], [.. Enumerable.Repeat(new KnownLabel(common.Kind, common.Position), 30)], 2);

        Assert.Equal([novel.Id, common.Id], ranked.Select(one => one.Id));
        Assert.Contains(ranked[0].Reasons, reason => reason.Key == "label.firstOfItsKind");
        Assert.DoesNotContain(ranked[1].Reasons, reason => reason.Key is "label.firstOfItsKind" or "label.newPlace");
    }

    [Fact]
    public void Rank_FlightsThatDisagree_ComeFirstAndSaySo()
    {
        var steady = At(113.6, 34.7, 0.8, ObjectClass.Tank, 3, flight: 1);
        var wavering = At(113.9, 34.9, 0.8, ObjectClass.Tank, 3, flight: 2) with { ScoreSpread = 0.5 };

        var ranked = LabelRanking.Rank([steady, wavering], [], 2);

        Assert.Equal(wavering.Id, ranked[0].Id);
        Assert.Contains(ranked[0].Reasons, reason => reason.Key == "label.flightsDisagree");
    }

    [Theory]
    [InlineData(3.0, 2)]
    [InlineData(6.2, 3)]
    [InlineData(11.0, 3)]
    [InlineData(12.0, 4)]
    public void Of_Tank_CountsDoublingsOfItsDiameter(double metres, int step) =>
        Assert.Equal(step, LabelKind.Of(new GroundDetection(ObjectClass.Tank, 0.5, new LonLat(113, 34), 1, metres, null, null, default)).SizeStep);

    private static LabelCandidate At(double east, double north, double score, ObjectClass @class, int step, int flight) => new(
        Guid.NewGuid(), score, Border, 0, new LabelKind(@class, step, null), new LonLat(east, north), new Guid(flight, 0, 0, new byte[8]));

    /// <summary>A score some logits above the border.</summary>
    private static double Beyond(double logits)
    {
        var odds = Border / (1 - Border) * Math.Exp(logits);
        return odds / (1 + odds);
    }
}
