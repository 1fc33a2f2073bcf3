using System.Text.Json.Serialization;
using GridMap.Contracts.Households;
using GridMap.Domain.Households;
using HouseholdState = GridMap.Contracts.Households.HouseholdState;

namespace GridMap.Client.Households;

/// <summary>A tick that is on this device alone.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="Label">What it is called, for the list of what waits.</param>
/// <param name="Tick">As it is sent; its id was made here, so that it counts once however often it arrives.</param>
public sealed record KeptTick(Guid HouseholdId, string Label, TickHouseholdRequest Tick)
{
    /// <summary>How far the household is with it.</summary>
    [JsonIgnore]
    public HouseholdState State => (HouseholdState)HouseholdRules.StateOf(
        new HouseholdTick(Tick.Id, Tick.At, (Domain.Households.HouseholdResult)Tick.Result, Tick.ComeBackOn));
}
