using GridMap.Domain.Detections;

namespace GridMap.Domain.Labels;

/// <summary>What people's verdicts on a place teach about the picture of it.</summary>
/// <remarks>
/// A verdict speaks of the suspicion, a model learns what a picture shows: a licensed tank and a silo are dismissed and are tanks all the
/// same, a finding long after the flight says nothing of what the flight saw, and a visit that finds nothing illegal does not say that the
/// object is gone which a reviewer has seen.
/// </remarks>
public static class LabelRules
{
    /// <summary>A visit that finds nothing speaks of the picture when it follows the flight within this time.</summary>
    public static readonly TimeSpan PictureHolds = TimeSpan.FromDays(30);

    /// <summary>The meaning of all that was said for one detected object.</summary>
    /// <param name="history">In the order it was said.</param>
    /// <param name="seenAt">When the picture was taken.</param>
    /// <param name="class">What the model took the object for.</param>
    /// <param name="standsBesideTanks">The place has detected tanks: then it is they that a refusal speaks of.</param>
    /// <param name="isClear">
    /// The model would show the object at its balanced operating point, or nothing clearer is there. A confirmation does not speak of every faint
    /// box beside the tank it means; a refusal does, because then none of them is one.
    /// </param>
    /// <returns>Null where nobody has said anything that stands.</returns>
    public static LabelMeaning? MeaningOf(IEnumerable<LabelEvent> history, DateTimeOffset seenAt, ObjectClass @class, bool standsBesideTanks, bool isClear)
    {
        ArgumentNullException.ThrowIfNull(history);
        LabelMeaning? meaning = null;
        foreach (var said in history)
        {
            meaning = said.Verdict switch
            {
                LabelVerdict.Withdrawn => null,
                LabelVerdict.Confirmed or LabelVerdict.Silo or LabelVerdict.Licensed or LabelVerdict.VisitViolation =>
                    isClear ? LabelMeaning.Target : LabelMeaning.Undecided,
                LabelVerdict.NothingThere => Refused(@class, standsBesideTanks),
                // The inspector finds no such situation: no workshop, though the tank the reviewer saw may well stand there.
                LabelVerdict.VisitNothingThere => (meaning is null or LabelMeaning.NotATarget) && said.At - seenAt <= PictureHolds
                    ? Refused(@class, standsBesideTanks)
                    : LabelMeaning.Undecided,
                // Lawful or locked: what the reviewer saw in the picture stands.
                LabelVerdict.VisitLawful or LabelVerdict.VisitNoAccess => meaning ?? LabelMeaning.Undecided,
                // A water tank is of a tank's shape; what "another thing" is, only the note says; a duplicate is judged at the other.
                _ => LabelMeaning.Undecided,
            };
        }

        return meaning;
    }

    /// <summary>"No such object" beside tanks is said of the tanks; the shed they seemed to stand at may well be one.</summary>
    private static LabelMeaning Refused(ObjectClass @class, bool standsBesideTanks) =>
        @class is ObjectClass.Structure && standsBesideTanks ? LabelMeaning.Undecided : LabelMeaning.NotATarget;
}
