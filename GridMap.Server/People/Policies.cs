using GridMap.Contracts.People;
using Microsoft.AspNetCore.Authorization;

namespace GridMap.Server.People;

/// <summary>Who may do what, by name of the deed.</summary>
internal static class Policies
{
    public const string Upload = nameof(Upload);
    public const string Review = nameof(Review);
    public const string Dispatch = nameof(Dispatch);
    public const string SeeInspectors = nameof(SeeInspectors);
    public const string Visit = nameof(Visit);
    public const string EditGrid = nameof(EditGrid);
    public const string EditPremises = nameof(EditPremises);
    public const string ExportLabels = nameof(ExportLabels);
    public const string ManageAccounts = nameof(ManageAccounts);
    public const string SeeWatchers = nameof(SeeWatchers);
    public const string HandleAlerts = nameof(HandleAlerts);
    public const string EditAlertRules = nameof(EditAlertRules);
    public const string EditWebhooks = nameof(EditWebhooks);
    public const string SharePosition = nameof(SharePosition);
    public const string SeePresence = nameof(SeePresence);
    public const string OpenIncidents = nameof(OpenIncidents);
    public const string WorkInIncidents = nameof(WorkInIncidents);
    public const string PlanSweeps = nameof(PlanSweeps);
    public const string CheckGround = nameof(CheckGround);
    public const string ManageFleet = nameof(ManageFleet);
    public const string HandInCertificates = nameof(HandInCertificates);
    public const string OpenCases = nameof(OpenCases);
    public const string StepCases = nameof(StepCases);
    public const string ExportCases = nameof(ExportCases);
    public const string EditCampaigns = nameof(EditCampaigns);
    public const string KeepLedger = nameof(KeepLedger);
    public const string LeadDepartments = nameof(LeadDepartments);
    public const string DoDuties = nameof(DoDuties);
    public const string HandOverLiaison = nameof(HandOverLiaison);
    public const string SeeLiaisonLooks = nameof(SeeLiaisonLooks);
    public const string PlanOperations = nameof(PlanOperations);
    public const string SayGo = nameof(SayGo);
    public const string Supervise = nameof(Supervise);
    public const string SeeDoubts = nameof(SeeDoubts);
    public const string AnswerNotices = nameof(AnswerNotices);
    public const string RecordSpotChecks = nameof(RecordSpotChecks);
    public const string Screen = nameof(Screen);
    public const string SeeScreening = nameof(SeeScreening);
    public const string SeeSheets = nameof(SeeSheets);
    public const string PlanVisits = nameof(PlanVisits);
    public const string RecordVisits = nameof(RecordVisits);
    public const string TakeTips = nameof(TakeTips);
    public const string StepTips = nameof(StepTips);
    public const string OpenVault = nameof(OpenVault);
    public const string SeeVaultLog = nameof(SeeVaultLog);
    public const string CheckTipOrder = nameof(CheckTipOrder);
    public const string Work = nameof(Work);

    public static void Add(AuthorizationOptions options)
    {
        // An authenticated principal without a role is a disabled or deleted account: it may do nothing.
        options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireRole(Enum.GetNames<Role>()).Build();
        Allow(Upload, Role.Supervisor, Role.Office, Role.Administrator);
        Allow(Review, Role.Supervisor, Role.Commander);
        Allow(Dispatch, Role.Commander, Role.Supervisor);
        // Whom a case or a target can be given to; the office gives cases.
        Allow(SeeInspectors, Role.Commander, Role.Supervisor, Role.Office);
        Allow(Visit, Role.Inspector);
        Allow(EditGrid, Role.Office, Role.Administrator);
        Allow(EditPremises, Role.Office, Role.Supervisor, Role.Administrator);
        Allow(ExportLabels, Role.Office, Role.Administrator);
        Allow(ManageAccounts, Role.Administrator);
        Allow(SeeWatchers, Role.Auditor, Role.Commander, Role.Administrator);
        Allow(HandleAlerts, Role.Commander, Role.Supervisor, Role.Office);
        Allow(EditAlertRules, Role.Office, Role.Commander);
        Allow(EditWebhooks, Role.Office, Role.Administrator);
        Allow(SharePosition, Role.Inspector, Role.Supervisor);
        // Who may dispatch, and nobody else: see docs/adr/0024.
        Allow(SeePresence, Role.Commander, Role.Supervisor);
        Allow(OpenIncidents, Role.Commander, Role.Office, Role.Department);
        Allow(WorkInIncidents, Role.Commander, Role.Office, Role.Department, Role.Supervisor, Role.Inspector);
        Allow(PlanSweeps, Role.Supervisor);
        Allow(CheckGround, Role.Supervisor, Role.Inspector);
        Allow(ManageFleet, Role.Office);
        Allow(HandInCertificates, Role.Supervisor, Role.Office);
        Allow(OpenCases, Role.Office, Role.Supervisor, Role.Commander);
        // Which step is whose: CaseRights.
        Allow(StepCases, Role.Office, Role.Supervisor, Role.Commander, Role.Inspector, Role.Department);
        Allow(ExportCases, Role.Office);
        Allow(EditCampaigns, Role.Office);
        Allow(KeepLedger, Role.Office);
        Allow(LeadDepartments, Role.Office, Role.Commander);
        Allow(DoDuties, Role.Department, Role.Office, Role.Commander);
        Allow(HandOverLiaison, Role.Office, Role.Commander, Role.Department, Role.Supervisor);
        Allow(SeeLiaisonLooks, Role.Office, Role.Commander, Role.Auditor);
        Allow(PlanOperations, Role.Office, Role.Commander);
        Allow(SayGo, Role.Commander);
        Allow(Supervise, Role.Office, Role.Commander);
        Allow(SeeDoubts, Role.Office, Role.Commander, Role.Auditor);
        Allow(AnswerNotices, Role.Office, Role.Supervisor, Role.Department);
        Allow(RecordSpotChecks, Role.Office, Role.Commander, Role.Supervisor);
        Allow(Screen, Role.Office);
        Allow(SeeScreening, Role.Office, Role.Supervisor, Role.Commander, Role.Auditor);
        // Who goes out sees the sheets of the places he is sent to: ScreeningBook.
        Allow(SeeSheets, Role.Office, Role.Supervisor, Role.Commander, Role.Auditor, Role.Inspector);
        Allow(PlanVisits, Role.Office, Role.Supervisor, Role.Commander);
        Allow(RecordVisits, Role.Inspector, Role.Supervisor, Role.Office);
        Allow(TakeTips, Role.Office);
        // Which step is whose: TipRights.
        Allow(StepTips, Role.Office, Role.Inspector, Role.Supervisor);
        // And nobody else: see docs/adr/0037.
        Allow(OpenVault, Role.VaultKeeper);
        Allow(SeeVaultLog, Role.Auditor, Role.VaultKeeper);
        Allow(CheckTipOrder, Role.Office, Role.Auditor);
        options.AddPolicy(Work, policy => policy.AddAuthenticationSchemes(WorkerKeyHandler.Scheme).RequireClaim(WorkerKeyHandler.WorkerClaim));

        void Allow(string name, params Role[] roles) =>
            options.AddPolicy(name, policy => policy.RequireRole(roles.Select(role => role.ToString())));
    }
}
