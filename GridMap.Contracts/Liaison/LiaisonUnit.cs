namespace GridMap.Contracts.Liaison;

/// <summary>A unit that has, or should have, a liaison officer (信息联络员). Who that is, is read apart.</summary>
/// <param name="Unit">Area code of a county or township, or a department's id.</param>
/// <param name="Name">What the unit is called.</param>
/// <param name="AreaCode">Area that it belongs to.</param>
/// <param name="DepartmentId">The department; null for an area.</param>
/// <param name="Since">Since when the present officer has been; null when none is named.</param>
/// <param name="Terms">How many there have been.</param>
/// <param name="MaySee">The caller may read name and telephone.</param>
/// <param name="MayHandOver">The caller may name the next one.</param>
public sealed record LiaisonUnit(string Unit, string Name, string AreaCode, Guid? DepartmentId, DateOnly? Since, int Terms, bool MaySee, bool MayHandOver);
