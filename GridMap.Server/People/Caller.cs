namespace GridMap.Server.People;

/// <summary>The account behind the request; only resolved behind an authorised endpoint.</summary>
internal sealed class Caller(IHttpContextAccessor context, AccountDirectory accounts)
{
    public KnownAccount Account { get; } =
        context.HttpContext?.User.FindAccountId() is { } id && accounts.Find(id) is { } account
            ? account
            : throw new InvalidOperationException("This endpoint needs an account and was reached without one; it lacks RequireAuthorization.");
}
