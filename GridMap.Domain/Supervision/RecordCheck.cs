using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Disposal;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Supervision;

/// <summary>Looks through records for what does not fit: the same photo twice, photos from elsewhere, visits too fast to be true.</summary>
public static class RecordCheck
{
    /// <summary>Farther than this from the place a photo shows something else, metres: a phone's position between houses may be off by some hundred.</summary>
    public const double ElsewhereMetres = 500;

    /// <summary>Nobody drives faster than this from place to place, metres a second (120 km/h).</summary>
    public const double FastestMetresPerSecond = 33.3;

    /// <summary>Doubts about cases, by case.</summary>
    /// <param name="cases">Each case with its place, WGS 84.</param>
    public static IReadOnlyList<RecordDoubt> Find(IReadOnlyList<(Case Case, LonLat Place)> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var doubts = new List<RecordDoubt>();
        foreach (var (one, place) in cases)
        {
            doubts.AddRange(OfEvidence(one, place));
            // Whoever closes need not have been there; somebody must.
            if (one.Steps.Any(step => step.Kind is CaseStepKind.Close) && !one.Evidence.Values.Any(evidence => evidence.Position is { } at && GroundMeasure.DistanceMetres(at, place) <= ElsewhereMetres))
            {
                doubts.Add(new RecordDoubt(RecordDoubtKind.ClosedUnvisited, one.Id, Phrase.Of("supervision.closedUnvisited")));
            }
        }

        doubts.AddRange(Twice(cases));
        doubts.AddRange(TooFast(cases));
        return [.. doubts.OrderBy(doubt => doubt.CaseId).ThenBy(doubt => doubt.Kind)];
    }

    private static IEnumerable<RecordDoubt> OfEvidence(Case one, LonLat place)
    {
        foreach (var evidence in one.Evidence.Values.OrderBy(evidence => evidence.Id))
        {
            if (evidence.Stage is not EvidenceStage.Paper && evidence.Position is { } at && GroundMeasure.DistanceMetres(at, place) is > ElsewhereMetres and var metres)
            {
                yield return new RecordDoubt(RecordDoubtKind.TakenElsewhere, one.Id, Phrase.Of("supervision.takenElsewhere", ("metres", metres)));
            }
        }

        var (before, after) = (TimesOf(EvidenceStage.Before), TimesOf(EvidenceStage.After));
        if (one.Round == 1 && before.Count > 0 && after.Count > 0 && after.Max() < before.Min())
        {
            yield return new RecordDoubt(RecordDoubtKind.AfterTakenFirst, one.Id, Phrase.Of("supervision.afterTakenFirst", ("before", before.Min()), ("after", after.Max())));
        }

        List<DateTimeOffset> TimesOf(EvidenceStage stage) => [.. one.Evidence.Values.Where(evidence => evidence.Stage == stage).Select(evidence => evidence.TakenAt).OfType<DateTimeOffset>()];
    }

    private static IEnumerable<RecordDoubt> Twice(IReadOnlyList<(Case Case, LonLat Place)> cases) => cases
        .SelectMany(pair => pair.Case.Evidence.Values.Where(evidence => evidence.Stage is not EvidenceStage.Paper).Select(evidence => (pair.Case.Id, evidence.Stage, evidence.Sha256)))
        .GroupBy(use => use.Sha256, StringComparer.Ordinal)
        .Where(uses => uses.Count() > 1)
        .SelectMany(uses => uses.Select(use => use.Id).Distinct().Select(id => new RecordDoubt(
            RecordDoubtKind.SamePhoto, id, Phrase.Of("supervision.samePhoto", ("photo", uses.Key[..12]), ("times", uses.Count()), ("cases", uses.Select(use => use.Id).Distinct().Count())))));

    private static IEnumerable<RecordDoubt> TooFast(IReadOnlyList<(Case Case, LonLat Place)> cases)
    {
        // Photos say where their taker was; who added them took them.
        var visits = cases.SelectMany(pair => pair.Case.Steps.Select(step => (pair.Case.Id, Step: step)))
            .Where(taken => taken.Step.Evidence is { Position: not null, TakenAt: not null })
            .Select(taken => (taken.Step.By, CaseId: taken.Id, At: taken.Step.Evidence!.TakenAt!.Value, Position: taken.Step.Evidence.Position!.Value)) // filtered above
            .GroupBy(visit => visit.By);
        foreach (var person in visits)
        {
            var way = person.OrderBy(visit => visit.At).ToList();
            for (var i = 1; i < way.Count; i++)
            {
                var metres = GroundMeasure.DistanceMetres(way[i - 1].Position, way[i].Position);
                var seconds = (way[i].At - way[i - 1].At).TotalSeconds;
                if (metres <= ElsewhereMetres || metres <= seconds * FastestMetresPerSecond) continue;
                yield return new RecordDoubt(
                    RecordDoubtKind.TooFast, way[i].CaseId, Phrase.Of("supervision.tooFast", ("kilometres", metres / 1000), ("minutes", seconds / 60)));
            }
        }
    }
}
