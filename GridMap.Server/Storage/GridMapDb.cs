using GridMap.Server.Alerts;
using GridMap.Server.Areas;
using GridMap.Server.Campaigns;
using GridMap.Server.Cases;
using GridMap.Server.Departments;
using GridMap.Server.Detections;
using GridMap.Server.Drones;
using GridMap.Server.Grids;
using GridMap.Server.Grounds;
using GridMap.Server.Households;
using GridMap.Server.Incidents;
using GridMap.Server.Interchange;
using GridMap.Server.Jobs;
using GridMap.Server.Labels;
using GridMap.Server.Ledgers;
using GridMap.Server.Liaison;
using GridMap.Server.Live;
using GridMap.Server.Operations;
using GridMap.Server.Orthophotos;
using GridMap.Server.People;
using GridMap.Server.Playback;
using GridMap.Server.Premises;
using GridMap.Server.Presence;
using GridMap.Server.Screening;
using GridMap.Server.SiteRecords;
using GridMap.Server.Supervision;
using GridMap.Server.Suspects;
using GridMap.Server.Sweeps;
using GridMap.Server.Targets;
using GridMap.Server.TipOffs;
using GridMap.Server.Uploads;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Storage;

/// <summary>The one model; a subclass per provider carries that provider's migrations.</summary>
internal abstract class GridMapDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<AreaRow> Areas => Set<AreaRow>();

    public DbSet<CellRow> Cells => Set<CellRow>();

    public DbSet<CellVersionRow> CellVersions => Set<CellVersionRow>();

    public DbSet<CellSceneRow> CellScenes => Set<CellSceneRow>();

    public DbSet<GridImportRow> GridImports => Set<GridImportRow>();

    public DbSet<PremisesRow> Premises => Set<PremisesRow>();

    public DbSet<PremisesPhotoRow> PremisesPhotos => Set<PremisesPhotoRow>();

    public DbSet<UploadRow> Uploads => Set<UploadRow>();

    public DbSet<OrthophotoRow> Orthophotos => Set<OrthophotoRow>();

    public DbSet<JobRow> Jobs => Set<JobRow>();

    public DbSet<SiteRow> Sites => Set<SiteRow>();

    public DbSet<SuspectRow> Suspects => Set<SuspectRow>();

    public DbSet<SuspectEventRow> SuspectEvents => Set<SuspectEventRow>();

    public DbSet<TargetRow> Targets => Set<TargetRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<CaseStepRow> CaseSteps => Set<CaseStepRow>();

    public DbSet<CaseFactsRow> CaseFacts => Set<CaseFactsRow>();

    public DbSet<CaseFileRow> CaseFiles => Set<CaseFileRow>();

    public DbSet<CasePartyRow> CaseParties => Set<CasePartyRow>();

    public DbSet<CasePartyReadingRow> CasePartyReadings => Set<CasePartyReadingRow>();

    public DbSet<CasePenaltyRow> CasePenalties => Set<CasePenaltyRow>();

    public DbSet<CaseSignalRow> CaseSignals => Set<CaseSignalRow>();

    public DbSet<LabelRow> Labels => Set<LabelRow>();

    public DbSet<CampaignRow> Campaigns => Set<CampaignRow>();

    public DbSet<CampaignVersionRow> CampaignVersions => Set<CampaignVersionRow>();

    public DbSet<LedgerFreezeRow> LedgerFreezes => Set<LedgerFreezeRow>();

    public DbSet<LedgerSignOffRow> LedgerSignOffs => Set<LedgerSignOffRow>();

    public DbSet<AlertRow> Alerts => Set<AlertRow>();

    public DbSet<AlertEventRow> AlertEvents => Set<AlertEventRow>();

    public DbSet<AlertRuleRow> AlertRules => Set<AlertRuleRow>();

    public DbSet<AlertPositionRow> AlertPosition => Set<AlertPositionRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<FeedKeyRow> FeedKeys => Set<FeedKeyRow>();

    public DbSet<MarkerRow> Markers => Set<MarkerRow>();

    public DbSet<PresenceRow> Presence => Set<PresenceRow>();

    public DbSet<PresenceLookRow> PresenceLooks => Set<PresenceLookRow>();

    public DbSet<DroneRow> Drones => Set<DroneRow>();

    public DbSet<DroneFixRow> DroneFixes => Set<DroneFixRow>();

    public DbSet<IncidentRow> Incidents => Set<IncidentRow>();

    public DbSet<IncidentEntryRow> IncidentEntries => Set<IncidentEntryRow>();

    public DbSet<IncidentItemRow> IncidentItems => Set<IncidentItemRow>();

    public DbSet<IncidentVisitorRow> IncidentVisitors => Set<IncidentVisitorRow>();

    public DbSet<SweepPlanRow> SweepPlans => Set<SweepPlanRow>();

    public DbSet<SortieRow> Sorties => Set<SortieRow>();

    public DbSet<SortieCellRow> SortieCells => Set<SortieCellRow>();

    public DbSet<SweepEventRow> SweepEvents => Set<SweepEventRow>();

    public DbSet<UnflyableRow> UnflyableGround => Set<UnflyableRow>();

    public DbSet<GroundCheckRow> GroundChecks => Set<GroundCheckRow>();

    public DbSet<OverruleRow> SweepOverrules => Set<OverruleRow>();

    public DbSet<FleetRow> Fleet => Set<FleetRow>();

    public DbSet<CertificateRow> Certificates => Set<CertificateRow>();

    public DbSet<CertificateCellRow> CertificateCells => Set<CertificateCellRow>();

    public DbSet<SweepKeyRow> SweepKeys => Set<SweepKeyRow>();

    public DbSet<DepartmentRow> Departments => Set<DepartmentRow>();

    public DbSet<DepartmentMemberRow> DepartmentMembers => Set<DepartmentMemberRow>();

    public DbSet<DutyRow> Duties => Set<DutyRow>();

    public DbSet<DutyEventRow> DutyEvents => Set<DutyEventRow>();

    public DbSet<LiaisonTermRow> LiaisonTerms => Set<LiaisonTermRow>();

    public DbSet<LiaisonLookRow> LiaisonLooks => Set<LiaisonLookRow>();

    public DbSet<OperationRow> Operations => Set<OperationRow>();

    public DbSet<OperationTeamRow> OperationTeams => Set<OperationTeamRow>();

    public DbSet<OperationCaseRow> OperationCases => Set<OperationCaseRow>();

    public DbSet<OperationEntryRow> OperationEntries => Set<OperationEntryRow>();

    public DbSet<MinutesRow> OperationMinutes => Set<MinutesRow>();

    public DbSet<SignatureRow> OperationSignatures => Set<SignatureRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<NoticeEventRow> NoticeEvents => Set<NoticeEventRow>();

    public DbSet<NoticeCaseRow> NoticeCases => Set<NoticeCaseRow>();

    public DbSet<JudgementRow> Judgements => Set<JudgementRow>();

    public DbSet<DrawRow> Draws => Set<DrawRow>();

    public DbSet<CheckRow> Checks => Set<CheckRow>();
    public DbSet<SiteRecordRow> SiteRecords => Set<SiteRecordRow>();
    public DbSet<SiteOperationRow> SiteOperations => Set<SiteOperationRow>();
    public DbSet<SiteFileRow> SiteFiles => Set<SiteFileRow>();
    public DbSet<HouseholdRow> Households => Set<HouseholdRow>();
    public DbSet<HouseholdTickRow> HouseholdTicks => Set<HouseholdTickRow>();

    public DbSet<GroundRow> Grounds => Set<GroundRow>();

    public DbSet<ScreeningSourceRow> ScreeningSources => Set<ScreeningSourceRow>();

    public DbSet<ScreeningRunRow> ScreeningRuns => Set<ScreeningRunRow>();

    public DbSet<ScreenedPlaceRow> ScreenedPlaces => Set<ScreenedPlaceRow>();

    public DbSet<PlaceWordRow> ScreeningWords => Set<PlaceWordRow>();

    public DbSet<WeightsRow> ScreeningWeights => Set<WeightsRow>();

    public DbSet<VisitListRow> VisitLists => Set<VisitListRow>();

    public DbSet<VisitStopRow> VisitStops => Set<VisitStopRow>();

    public DbSet<TipRow> Tips => Set<TipRow>();

    public DbSet<TipStepRow> TipSteps => Set<TipStepRow>();

    public DbSet<TipMessageRow> TipMessages => Set<TipMessageRow>();

    public DbSet<TipPhotoRow> TipPhotos => Set<TipPhotoRow>();

    public DbSet<VaultRow> TipVault => Set<VaultRow>();

    public DbSet<VaultOpeningRow> VaultOpenings => Set<VaultOpeningRow>();

    public DbSet<TipRewardRow> TipRewards => Set<TipRewardRow>();

    public DbSet<RewardTableRow> RewardTables => Set<RewardTableRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<FollowRow> Follows => Set<FollowRow>();

    public DbSet<FeedHeadRow> FeedHead => Set<FeedHeadRow>();

    public DbSet<SharedSecretRow> SharedSecrets => Set<SharedSecretRow>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(GridMapDb).Assembly);
    }
}
