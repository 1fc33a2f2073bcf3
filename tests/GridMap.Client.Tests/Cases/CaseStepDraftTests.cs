using GridMap.Client.Cases;
using GridMap.Client.Tests.Live;
using GridMap.Contracts.Cases;

namespace GridMap.Client.Tests.Cases;

public sealed class CaseStepDraftTests
{
    [Fact]
    public void ToSteps_Twice_AreTheSameSteps()
    {
        var draft = new CaseStepDraft(CaseStepKind.FinishMeasure, Samples.Id(5)) { Reason = "已拆除" };
        draft.Files.Add(File(isStored: true));

        var (first, second) = (draft.ToSteps(Samples.Noon), draft.ToSteps(Samples.Noon.AddMinutes(1)));

        Assert.Equal([CaseStepKind.AddEvidence, CaseStepKind.FinishMeasure], first.Select(step => step.Kind));
        Assert.Equal(first.Select(step => step.Id), second.Select(step => step.Id));
        Assert.Equal([first[0].Evidence?.Id ?? default], first[1].EvidenceIds);
        Assert.Equal(Samples.Id(5), first[1].MeasureId);
    }

    [Fact]
    public void ToSteps_Measures_AreOneStepEach()
    {
        var draft = new CaseStepDraft(CaseStepKind.OrderMeasure);
        draft.Measures.AddRange([Measure(MeasureKind.StopProduction), Measure(MeasureKind.Seal)]);

        var steps = draft.ToSteps(Samples.Noon);

        Assert.Equal([MeasureKind.StopProduction, MeasureKind.Seal], steps.Select(step => step.Measure?.Kind ?? default));
        Assert.Equal(2, steps.Select(step => step.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(CaseStepKind.Verify, "", true)]
    [InlineData(CaseStepKind.Exclude, "", false)]
    [InlineData(CaseStepKind.Exclude, "  ", false)]
    [InlineData(CaseStepKind.Exclude, "沼气罐", true)]
    [InlineData(CaseStepKind.Dispatch, "", false)]
    [InlineData(CaseStepKind.Confirm, "", false)]
    [InlineData(CaseStepKind.Close, "", false)]
    [InlineData(CaseStepKind.Relapse, "又见储罐", false)]
    [InlineData(CaseStepKind.TransferToJustice, "涉嫌犯罪", false)]
    [InlineData(CaseStepKind.AddEvidence, "", false)]
    [InlineData(CaseStepKind.OrderMeasure, "", false)]
    public void IsWhole_BareStep_OnlyWhereTheRulesAskForNothingMore(CaseStepKind kind, string reason, bool isWhole) =>
        Assert.Equal(isWhole, new CaseStepDraft(kind) { Reason = reason }.IsWhole);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void IsWhole_FileNotYetOnTheServer_Waits(bool isStored, bool isWhole)
    {
        var draft = new CaseStepDraft(CaseStepKind.AddEvidence);
        draft.Files.Add(File(isStored));

        Assert.Equal(isWhole, draft.IsWhole);
    }

    [Fact]
    public void ToStep_PhotoThatSaysWhereItWasTaken_CountsMoreThanTheDevice()
    {
        var file = File(isStored: true);
        file = file with { Longitude = 1, Latitude = 2, Stored = file.Stored! with { Longitude = 113.5, Latitude = 34.5, TakenAt = Samples.Noon } };

        var evidence = file.ToStep(Samples.Id(1), Samples.Noon)?.Evidence;

        Assert.Equal((113.5, 34.5, Samples.Noon), (evidence?.Longitude, evidence?.Latitude, evidence?.TakenAt));
    }

    [Theory]
    [InlineData(MeasureKind.StopProduction, 0)]
    [InlineData(MeasureKind.Dismantle, 6)]
    public void Propose_Measure_StopsAtOnceAndClearsWithinTheStage(MeasureKind kind, int days) =>
        Assert.Equal(CaseSamples.Today.AddDays(days), MeasureDraft.Propose(kind, "街道办", CaseSamples.Today, CaseSamples.Today.AddDays(6)).DueOn);

    private static MeasureDraft Measure(MeasureKind kind) => MeasureDraft.Propose(kind, "街道办", CaseSamples.Today, lastDay: null);

    private static PickedFile File(bool isStored) => new(
        "1", "a.jpg", 1000, "image/jpeg", Preview: null, Samples.Noon.AddDays(-1), Longitude: null, Latitude: null, Samples.Id(20), EvidenceStage.After,
        isStored ? new CaseFile(new string('a', 64), "image/jpeg", 1000, null, null, null) : null);
}
