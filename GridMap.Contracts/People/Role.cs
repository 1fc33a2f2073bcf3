using System.Text.Json.Serialization;

namespace GridMap.Contracts.People;

/// <summary>What an account may do; its areas say where.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    /// <summary>网格员/网格长: sweeps cells, uploads orthophotos, reviews findings.</summary>
    Supervisor,

    /// <summary>指挥中心: watches the live map and dispatches.</summary>
    Commander,

    /// <summary>检查人员: visits targets.</summary>
    Inspector,

    /// <summary>安委办: grid, registers and ledger.</summary>
    Office,

    /// <summary>A department that acts jointly: reads its areas.</summary>
    Department,

    /// <summary>Reads everything of its areas, with the history; changes nothing.</summary>
    Auditor,

    /// <summary>Accounts and settings.</summary>
    Administrator,

    /// <summary>举报人信息保管员: opens, with a reason, what is held of who reported; handles no reports.</summary>
    VaultKeeper,
}
