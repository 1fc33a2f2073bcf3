namespace GridMap.Contracts.Departments;

/// <summary>A department of a city or county.</summary>
/// <param name="Id">The department.</param>
/// <param name="Kind">Which trade.</param>
/// <param name="Name">What it is called.</param>
/// <param name="AreaCode">City or county that it acts for.</param>
/// <param name="DutyPhone">Telephone that is answered at any hour; null when none is known.</param>
/// <param name="Accounts">Accounts that act for it.</param>
/// <param name="OpenDuties">Duties that it has yet to do, of those the caller may see.</param>
/// <param name="IsMine">The caller acts for it.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record DepartmentSummary(
    Guid Id, DepartmentKind Kind, string Name, string AreaCode, string? DutyPhone, IReadOnlyList<DepartmentAccount> Accounts, int OpenDuties, bool IsMine, int Version);
