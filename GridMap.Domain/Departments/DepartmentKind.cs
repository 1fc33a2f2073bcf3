namespace GridMap.Domain.Departments;

/// <summary>Departments that the campaign's plan has act jointly.</summary>
public enum DepartmentKind
{
    /// <summary>工信: industry and information.</summary>
    Industry,

    /// <summary>公安: public security.</summary>
    PublicSecurity,

    /// <summary>市场监管: market supervision.</summary>
    MarketSupervision,

    /// <summary>应急管理: emergency management.</summary>
    EmergencyManagement,

    /// <summary>生态环境: ecology and environment.</summary>
    Ecology,

    /// <summary>交通运输: transport.</summary>
    Transport,

    /// <summary>Another one that the office adds.</summary>
    Other,
}
