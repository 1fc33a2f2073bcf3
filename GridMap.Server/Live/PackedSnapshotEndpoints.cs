using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;

namespace GridMap.Server.Live;

/// <summary>The snapshot in the form that a browser reads fastest.</summary>
internal static class PackedSnapshotEndpoints
{
    public static void AddPackedSnapshots(this IServiceCollection services) =>
        services.PostConfigure<ResponseCompressionOptions>(options => options.MimeTypes = options.MimeTypes.Append(PackedSnapshot.MediaType));

    public static void MapPackedSnapshots(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Routes.PackedSnapshot, PackedSnapshotAsync)
            .WithTags("Live").WithName("TakePackedMapSnapshot").Produces(StatusCodes.Status200OK, contentType: PackedSnapshot.MediaType).RequireAuthorization();

    internal static Task<Results<FileContentHttpResult, FileStreamHttpResult, ProblemHttpResult>> PackedSnapshotAsync(
        string? area, AreaScope scope, SharedSnapshots snapshots, HttpContext context, CancellationToken cancellation) =>
        LiveEndpoints.GiveAsync(SnapshotForm.Packed, PackedSnapshot.MediaType, area ?? "", scope, snapshots, context, cancellation);

    /// <summary>A snapshot of the past as an answer.</summary>
    public static FileContentHttpResult Pack(MapSnapshot snapshot)
    {
        using var packed = new MemoryStream();
        PackedSnapshot.Write(packed, snapshot);
        return TypedResults.Bytes(packed.GetBuffer().AsMemory(0, (int)packed.Length), PackedSnapshot.MediaType);
    }
}
