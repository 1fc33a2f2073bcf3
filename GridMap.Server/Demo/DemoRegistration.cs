namespace GridMap.Server.Demo;

internal static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section);
        services.AddScoped<DemoCampaign>();
        services.AddScoped<DemoScreening>();
        services.AddScoped<DemoSweeps>();
        services.AddScoped<DemoGrounds>();
        services.AddScoped<DemoCases>();
        services.AddScoped<DemoLedger>();
        services.AddScoped<DemoDepartments>().AddScoped<DemoTips>();
        services.AddHostedService<DemoSeeder>();
        return services;
    }
}
