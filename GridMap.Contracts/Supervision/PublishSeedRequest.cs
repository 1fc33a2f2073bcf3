using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Supervision;

/// <summary>Publishes the seed of a draw to come.</summary>
/// <param name="Id">Chosen by the caller; the same one again is published once.</param>
/// <param name="AreaCode">Of which area.</param>
/// <param name="Seed">A lottery's number, say; null has the server make one by chance.</param>
/// <param name="DrawFrom">When it will be drawn, an hour from now at the earliest.</param>
/// <param name="OfEach">How many of each unit, 1 to 100.</param>
public sealed record PublishSeedRequest(
    Guid Id, [property: Required, StringLength(15)] string AreaCode, [property: StringLength(200)] string? Seed, DateTimeOffset DrawFrom, [property: Range(1, 100)] int OfEach);
