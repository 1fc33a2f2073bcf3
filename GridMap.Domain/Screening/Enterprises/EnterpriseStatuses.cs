namespace GridMap.Domain.Screening.Enterprises;

/// <summary>Reads how a firm stands.</summary>
public static class EnterpriseStatuses
{
    // The first that fits holds: 吊销未注销 is revoked, 在营(开业)企业 is active.
    private static readonly (string Word, EnterpriseStatus Status)[] Words =
    [
        ("吊销", EnterpriseStatus.Revoked), ("撤销", EnterpriseStatus.Revoked), ("revoked", EnterpriseStatus.Revoked),
        ("注销", EnterpriseStatus.Cancelled), ("cancelled", EnterpriseStatus.Cancelled), ("canceled", EnterpriseStatus.Cancelled), ("dissolved", EnterpriseStatus.Cancelled), ("closed", EnterpriseStatus.Cancelled),
        ("迁出", EnterpriseStatus.MovedAway), ("迁往", EnterpriseStatus.MovedAway), ("moved", EnterpriseStatus.MovedAway),
        ("停业", EnterpriseStatus.Resting), ("歇业", EnterpriseStatus.Resting), ("异常", EnterpriseStatus.Resting), ("suspended", EnterpriseStatus.Resting), ("dormant", EnterpriseStatus.Resting),
        ("存续", EnterpriseStatus.Active), ("在业", EnterpriseStatus.Active), ("在营", EnterpriseStatus.Active), ("开业", EnterpriseStatus.Active), ("正常", EnterpriseStatus.Active), ("迁入", EnterpriseStatus.Active),
        ("active", EnterpriseStatus.Active), ("open", EnterpriseStatus.Active), ("normal", EnterpriseStatus.Active), ("registered", EnterpriseStatus.Active),
    ];

    /// <summary>Reads a status as registers write it, in Chinese or English.</summary>
    /// <param name="text">As written; null where there is none.</param>
    public static EnterpriseStatus Read(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? EnterpriseStatus.Unknown
            : Words.FirstOrDefault(word => text.Contains(word.Word, StringComparison.OrdinalIgnoreCase)).Status;

    /// <summary>True for a firm whose registration ended or went elsewhere.</summary>
    public static bool IsOver(EnterpriseStatus status) => status is EnterpriseStatus.Cancelled or EnterpriseStatus.Revoked or EnterpriseStatus.MovedAway;
}
