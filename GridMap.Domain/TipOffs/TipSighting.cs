using GridMap.Domain.Cases;
using GridMap.Domain.Geo;

namespace GridMap.Domain.TipOffs;

/// <summary>What screening learns from a report: a place, a time and what was noticed. Nothing of who reported, and none of their words.</summary>
/// <param name="Number">The report's number.</param>
/// <param name="Position">WGS 84.</param>
/// <param name="AreaCode">Cell or area.</param>
/// <param name="On">Day it was seen, or else came in, Beijing time.</param>
/// <param name="State">Accepted, being verified, verified or unfounded.</param>
/// <param name="Signs">What was noticed, by name.</param>
/// <param name="Reports">How many reported it, 1 or more: those joined to it count.</param>
/// <param name="Finding">What was found; null until it is verified.</param>
public sealed record TipSighting(
    string Number, LonLat Position, string AreaCode, DateOnly On, TipState State, IReadOnlyList<string> Signs, int Reports, ViolationKind? Finding);
