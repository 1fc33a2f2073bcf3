using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using GridMap.Server.Storage;

namespace GridMap.Server.People;

internal static class PeopleRegistration
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityApiEndpoints<Account>(options =>
            {
                // Length is what helps; see NIST SP 800-63B.
                options.Password.RequiredLength = 10;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
            })
            .AddEntityFrameworkStores<GridMapDb>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, WorkerKeyHandler>(WorkerKeyHandler.Scheme, null);
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "gridmap";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Events.OnRedirectToLogin = context =>
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization(Policies.Add);
        services.AddHttpContextAccessor();
        services.AddSingleton<AccountDirectory>();
        services.AddTransient<IClaimsTransformation, AccountClaims>();
        services.AddSingleton<DemoGate>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<WorkerKey>();
        services.AddScoped<AccountEditor>();
        services.AddScoped<Caller>();
        services.AddScoped(provider => provider.GetRequiredService<Caller>().Account.Scope);
        return services;
    }
}
