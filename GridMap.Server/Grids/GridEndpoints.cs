using GridMap.Server.Live;

namespace GridMap.Server.Grids;

internal static class GridEndpoints
{
    public static IServiceCollection AddGrids(this IServiceCollection services)
    {
        services.AddOptions<SweepOptions>().BindConfiguration(SweepOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SweepStates>();
        services.AddSingleton<CellDirectory>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<CellDirectory>());
        services.AddSingleton<SuspectTally>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<SuspectTally>());
        services.AddScoped<GridPreviews>();
        services.AddScoped<GridApplier>();
        services.AddScoped<CellAssignment>();
        services.AddScoped<CellSweeps>();
        return services;
    }
}
