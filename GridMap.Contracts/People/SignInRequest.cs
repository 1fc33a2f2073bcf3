using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.People;

/// <summary>Name and password of an account.</summary>
public sealed record SignInRequest(
    [property: Required, StringLength(100)] string UserName,
    [property: Required, StringLength(200)] string Password);
