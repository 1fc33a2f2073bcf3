using GridMap.Client.People;
using GridMap.Contracts.People;

namespace GridMap.Client.TipOffs;

/// <summary>What an account may do about reports; the server has the last word.</summary>
internal static class TipAccess
{
    /// <summary>Whether it sees all reports of its areas; others see those that they verify.</summary>
    public static bool SeesAll(SessionState session) => session.Has(Role.Office) || session.Has(Role.Commander) || session.Has(Role.Auditor) || session.Has(Role.VaultKeeper);
}
