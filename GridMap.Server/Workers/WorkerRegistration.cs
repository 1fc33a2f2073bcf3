namespace GridMap.Server.Workers;

internal static class WorkerRegistration
{
    public static IServiceCollection AddWorkers(this IServiceCollection services)
    {
        services.AddOptions<WorkerOptions>().BindConfiguration(WorkerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<WorkerSupervisor>();
        return services;
    }
}
