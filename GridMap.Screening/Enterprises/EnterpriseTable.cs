using GridMap.Domain;
using GridMap.Domain.Screening.Enterprises;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Enterprises;

/// <summary>Reads the register of firms.</summary>
public static class EnterpriseTable
{
    /// <summary>All firms that can be used; what is wrong with the others, and with parts of these, goes into the report.</summary>
    public static IReadOnlyList<Enterprise> Read(TableSource source, TableReport report)
    {
        ArgumentNullException.ThrowIfNull(source);
        var firms = new List<Enterprise>();
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in source.Rows(report))
        {
            if (row.Needed("name") is not { } name) continue;
            var code = CreditCode.Plain(row.Text("credit_code"));
            if (row.Has("credit_code")) CheckCode(row, code);
            var firm = new Enterprise(
                row.Number, name, code, row.Text("business_scope") ?? "", row.Text("address"), EnterpriseStatuses.Read(row.Text("status")),
                row.Has("licence") ? row.Text("licence") ?? "" : null, row.Day("licence_until"), row.Position());
            if (row.Text("status") is { } status && firm.Status is EnterpriseStatus.Unknown) row.Tell("status", false, Phrase.Of("screening.rowUnknownStatus", ("text", status)));
            // One firm on two rows with two addresses has two places; with one, it is a double.
            var key = $"{(code.Length > 0 ? code : name)}|{firm.Address}|{firm.Position}";
            if (!rowOf.TryAdd(key, row.Number))
            {
                row.Tell("credit_code", true, Phrase.Of("screening.rowSameFirm", ("first", rowOf[key])));
                continue;
            }

            firms.Add(firm);
        }

        return firms;
    }

    private static void CheckCode(TableRow row, string code)
    {
        var fault = CreditCode.Diagnose(code);
        if (fault is CreditCodeFault.None or CreditCodeFault.OldNumber) return;
        row.Tell("credit_code", false, Phrase.Of($"screening.rowCode{fault}", ("code", code)));
    }
}
