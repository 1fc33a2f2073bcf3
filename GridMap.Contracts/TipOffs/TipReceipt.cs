namespace GridMap.Contracts.TipOffs;

/// <summary>What who reported takes away. The server keeps neither code nor secret, only what it takes to know them again.</summary>
/// <param name="Number">The report's number.</param>
/// <param name="Code">Receipt code: follows the report, and writes with the office.</param>
/// <param name="ClaimSecret">Asks for the reward, beside the code. For nobody else.</param>
/// <param name="Order">Its place among all reports, from 1.</param>
/// <param name="Hash">Hash of this report and all before it, lower-case hexadecimal: who holds it can prove the order.</param>
/// <param name="DueOn">By when one hears whether it is taken up, Beijing time.</param>
public sealed record TipReceipt(string Number, string Code, string ClaimSecret, long Order, string Hash, DateOnly? DueOn);
