using System.Security.Cryptography;
using System.Text.Json;
using GridMap.Contracts.Ledgers;
using GridMap.Domain.Cases;
using GridMap.Domain.Ledgers;
using LedgerColumn = GridMap.Domain.Ledgers.LedgerColumn;

namespace GridMap.Server.Ledgers;

internal static class LedgerRows
{
    private static readonly LedgerColumn[] Columns = Enum.GetValues<LedgerColumn>();

    private static readonly int[] Personal = [(int)LedgerColumn.PersonInCharge, (int)LedgerColumn.Landlord];

    public static IReadOnlyList<string?> ToCells(this LedgerRow row) => [.. Columns.Select(row.Text)];

    /// <summary>The same without personal data: that there is some stays in sight.</summary>
    public static IReadOnlyList<string?> WithheldFrom(this IReadOnlyList<string?> cells, bool seesPersons) =>
        seesPersons ? cells : [.. cells.Select((cell, i) => cell is not null && Personal.Contains(i) ? LedgerText.Withheld : cell)];

    public static LedgerRow ToRow(this FrozenLine line, int number) => LedgerRow.Of(
        number, Columns.Where(column => line.Cells.ElementAtOrDefault((int)column) is not null).ToDictionary(column => column, column => line.Cells[(int)column] ?? "")) with { Key = line.Case };

    public static byte[] Write(IReadOnlyList<FrozenLine> lines) => JsonSerializer.SerializeToUtf8Bytes(lines, JsonSerializerOptions.Web);

    public static IReadOnlyList<FrozenLine> ReadLines(this LedgerFreezeRow row) =>
        JsonSerializer.Deserialize<List<FrozenLine>>(row.Body, JsonSerializerOptions.Web) ?? throw new InvalidDataException($"The frozen ledger {row.Id} is stored as null.");

    public static bool IsIntact(this LedgerFreezeRow row) => HashOf(row.Body) == row.Sha256;

    public static string HashOf(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));

    public static LedgerFreeze ToContract(this LedgerFreezeRow row) =>
        new(row.Id, row.CampaignId, row.Round, row.AreaCode, row.Number, row.At, row.By, row.Rows, row.Sha256);

    public static LedgerSignOff ToContract(this LedgerSignOffRow row, DateOnly dueOn) => new(row.FreezeId, row.At, row.By, row.Note, CaseRules.DayOf(row.At) > dueOn);
}
