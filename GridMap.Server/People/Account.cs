using Microsoft.AspNetCore.Identity;

namespace GridMap.Server.People;

/// <summary>An account; its sign-in name, password and lock-out are Identity's.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    /// <summary>Roles, separated by commas.</summary>
    public string Roles { get; set; } = "";

    /// <summary>Area codes, separated by commas; <c>*</c> is every area.</summary>
    public string AreaCodes { get; set; } = "";

    public bool IsDisabled { get; set; }

    public bool IsDemo { get; set; }
}
