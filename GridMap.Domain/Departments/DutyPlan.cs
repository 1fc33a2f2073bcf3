using GridMap.Domain.Cases;

namespace GridMap.Domain.Departments;

/// <summary>Who does what about a violation: a proposal that the office or the command edits. No rule asks for it to be kept.</summary>
public static class DutyPlan
{
    private static readonly ProposedDuty[] ForAll =
    [
        new(DutyKind.TakeSamples, DepartmentKind.Ecology),
        new(DutyKind.MoveWaste, DepartmentKind.Ecology),
    ];

    private static readonly Dictionary<ViolationKind, ProposedDuty[]> ByKind = new()
    {
        [ViolationKind.BeyondLicence] =
        [
            new(DutyKind.StopProduction, DepartmentKind.EmergencyManagement), new(DutyKind.CompletePapers, DepartmentKind.EmergencyManagement),
            new(DutyKind.Penalise, DepartmentKind.EmergencyManagement), .. ForAll,
        ],
        [ViolationKind.UnlicensedTrade] =
        [
            new(DutyKind.StopProduction, DepartmentKind.EmergencyManagement), new(DutyKind.Seal, DepartmentKind.EmergencyManagement),
            new(DutyKind.Dismantle, DepartmentKind.Industry), new(DutyKind.CutPower, DepartmentKind.Industry),
            new(DutyKind.RevokeLicence, DepartmentKind.MarketSupervision), new(DutyKind.MoveChemicals, DepartmentKind.Transport), .. ForAll,
        ],
        [ViolationKind.NoLicence] =
        [
            new(DutyKind.StopProduction, DepartmentKind.MarketSupervision), new(DutyKind.Seal, DepartmentKind.EmergencyManagement),
            new(DutyKind.Investigate, DepartmentKind.PublicSecurity), new(DutyKind.CutPower, DepartmentKind.Industry),
            new(DutyKind.MoveChemicals, DepartmentKind.Transport), new(DutyKind.TraceTransport, DepartmentKind.Transport), .. ForAll,
        ],
        [ViolationKind.UnderAnotherName] =
        [
            new(DutyKind.StopProduction, DepartmentKind.EmergencyManagement), new(DutyKind.RevokeLicence, DepartmentKind.MarketSupervision),
            new(DutyKind.Investigate, DepartmentKind.PublicSecurity), new(DutyKind.TraceTransport, DepartmentKind.Transport), .. ForAll,
        ],
    };

    /// <summary>What is proposed for a kind of violation; never empty, nothing twice.</summary>
    public static IReadOnlyList<ProposedDuty> For(ViolationKind kind) =>
        ByKind.TryGetValue(kind, out var duties) ? duties : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of violation.");
}
