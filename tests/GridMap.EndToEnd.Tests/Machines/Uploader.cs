using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using GridMap.Contracts;
using GridMap.Contracts.Uploads;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>Somebody who uploads flights in pieces, goes on where the servers say, and remembers what they acknowledged.</summary>
internal sealed class Uploader(Town town, int seed)
{
    private const int PieceBytes = 10_000;

    private readonly List<(Guid Orthophoto, string Sha256)> _acknowledged = [];

    /// <summary>Orthophotos that the servers called stored; to be read when it has ended.</summary>
    public IReadOnlyList<(Guid Orthophoto, string Sha256)> Acknowledged => _acknowledged;

    /// <summary>Uploads one flight to its end.</summary>
    public async Task UploadAsync(int number, CancellationToken cancellation)
    {
        var file = TinyFlight.Paint((seed * 1000) + number);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        var create = new CreateUploadRequest($"chaos-{number}.tif", file.Length, sha256, County.Village, null);
        var status = await AnnounceAsync(create, cancellation);
        while (status.State is UploadState.Receiving)
        {
            var (id, offset) = (status.Id, (int)status.ReceivedBytes);
            var piece = file.AsMemory(offset, Math.Min(PieceBytes, file.Length - offset));
            var answer = await town.TryAsync(client => County.SendAsync(client, id, offset, piece));
            status = answer is { StatusCode: HttpStatusCode.OK }
                ? await County.ReadAsync<UploadStatus>(answer)
                : await town.GetAsync<UploadStatus>($"{Routes.Uploads}/{id}", cancellation);
        }

        Assert.Contains(status.State, new[] { UploadState.Complete, UploadState.AlreadyStored });
        _acknowledged.Add((status.OrthophotoId ?? throw new InvalidDataException("A stored upload has no orthophoto."), sha256));
    }

    private async Task<UploadStatus> AnnounceAsync(CreateUploadRequest create, CancellationToken cancellation) =>
        await County.ReadAsync<UploadStatus>(await town.AskAsync(client => client.PostAsJsonAsync(Routes.Uploads, create, cancellation), cancellation));
}
