using GridMap.Contracts;
using GridMap.Contracts.People;
using Microsoft.AspNetCore.Identity;

namespace GridMap.Server.People;

/// <summary>Creates and changes accounts.</summary>
internal sealed class AccountEditor(UserManager<Account> users, AccountDirectory directory)
{
    /// <param name="within">Areas that the new account may be scoped to: those of whoever makes it.</param>
    public async Task<AccountOutcome> CreateAsync(SaveAccountRequest request, AreaScope within, bool isDemo)
    {
        if (request.Password is null)
        {
            return new AccountOutcome.Refused(Message.Plain("people.passwordMissing"));
        }

        if (FindWrongArea(request, within) is { } wrong)
        {
            return wrong;
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = request.UserName,
            DisplayName = request.DisplayName,
            Roles = string.Join(',', request.Roles.Distinct()),
            AreaCodes = string.Join(',', request.AreaCodes.Distinct()),
            IsDisabled = request.IsDisabled,
            IsDemo = isDemo,
        };
        return Outcome(await users.CreateAsync(account, request.Password), account);
    }

    /// <param name="by">The administrator; only accounts wholly within its areas are there for it.</param>
    public async Task<AccountOutcome> ChangeAsync(Guid id, SaveAccountRequest request, KnownAccount by)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } account || !by.Scope.CoversAll(KnownAccount.From(account).Scope))
        {
            return new AccountOutcome.NotFound();
        }

        if (id == by.Id && (request.IsDisabled || !request.Roles.Contains(Role.Administrator)))
        {
            // Somebody must be left who can undo it.
            return new AccountOutcome.Refused(Message.Plain("people.notYourself"));
        }

        if (FindWrongArea(request, by.Scope) is { } wrong)
        {
            return wrong;
        }

        if (request.Password is not null)
        {
            var checks = await Task.WhenAll(users.PasswordValidators.Select(validator => validator.ValidateAsync(users, account, request.Password)));
            if (checks.FirstOrDefault(check => !check.Succeeded) is { } failed)
            {
                return Outcome(failed, account);
            }

            account.PasswordHash = users.PasswordHasher.HashPassword(account, request.Password);
        }

        account.DisplayName = request.DisplayName;
        account.Roles = string.Join(',', request.Roles.Distinct());
        account.AreaCodes = string.Join(',', request.AreaCodes.Distinct());
        account.IsDisabled = request.IsDisabled;
        // Signs out every browser that still holds the old state.
        var result = await users.UpdateSecurityStampAsync(account);
        directory.Forget(id);
        return Outcome(result, account);
    }

    private static AccountOutcome.Refused? FindWrongArea(SaveAccountRequest request, AreaScope within)
    {
        if (request.AreaCodes.FirstOrDefault(code => !IsAreaCode(code)) is { } malformed)
        {
            return new AccountOutcome.Refused(new Message("area.malformedCode", new Dictionary<string, string> { ["code"] = malformed }));
        }

        return request.AreaCodes.FirstOrDefault(code => !within.Covers(code)) is { } outside
            ? new AccountOutcome.Refused(new Message("area.outsideScope", new Dictionary<string, string> { ["area"] = outside }))
            : null;
    }

    private static bool IsAreaCode(string code) =>
        code == AreaScope.Everywhere || (code.Length is 4 or 6 or 9 or 12 or 14 or 15 && code.All(char.IsAsciiDigit));

    private static AccountOutcome Outcome(IdentityResult result, Account account) =>
        result.Succeeded
            ? new AccountOutcome.Saved(KnownAccount.From(account).ToSummary())
            : new AccountOutcome.Refused(new Message(
                result.Errors.First().Code switch
                {
                    "DuplicateUserName" => "people.duplicateUserName",
                    "InvalidUserName" => "people.invalidUserName",
                    _ => "people.weakPassword",
                },
                new Dictionary<string, string> { ["userName"] = account.UserName ?? "" }));
}
