using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>A tank is not also a roof: a structure gives way to a tank that claims the same object with a higher score.</summary>
/// <remarks>Never the other way round: on the held-out tanks that cost 0.015 of AP50, since roofs' scores are the less certain ones.</remarks>
internal static class RivalClaims
{
    private const double SameObjectIou = 0.5;

    /// <summary>Only overlap decides: a tank inside a large shed's box is another object.</summary>
    private const double NeverByContainment = 2;

    /// <param name="found">By falling score.</param>
    /// <returns>What stays, in the same order.</returns>
    public static IEnumerable<FoundBox> Settle(IEnumerable<FoundBox> found)
    {
        var tanks = new BoxIndex();
        foreach (var item in found)
        {
            if (item.Class is ObjectClass.Tank)
            {
                tanks.Add(item.Box);
            }
            else if (tanks.HoldsSame(item.Box, SameObjectIou, NeverByContainment))
            {
                continue;
            }

            yield return item;
        }
    }
}
