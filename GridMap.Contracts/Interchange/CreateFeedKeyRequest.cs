using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Interchange;

/// <summary>A new key.</summary>
/// <param name="Name">For people: which system it is for.</param>
/// <param name="AreaCode">What it opens: this area and everything below it.</param>
public sealed record CreateFeedKeyRequest(
    [property: Required, StringLength(100, MinimumLength = 1)] string Name, [property: Required, StringLength(15)] string AreaCode);
