using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Storage;

/// <summary>The file store on an S3-compatible service: one object a file, named by its hash.</summary>
internal sealed class S3FileStore(
    IAmazonS3 client, DataFolder folder, IOptions<StorageOptions> storage, IOptions<S3Options> options, FileCache cache) : IFileStore
{
    private readonly string _incoming = folder.Folder("incoming");
    private readonly S3Sender _sender = new(client, options.Value);

    private string Bucket => options.Value.Bucket;

    public void EnsureRoom(long lengthBytes) => IncomingFile.EnsureRoom(_incoming, lengthBytes, storage.Value.ReservedFreeBytes);

    public async Task<StoredContent> PutAsync(Stream content, CancellationToken cancellation)
    {
        EnsureRoom(0);
        var temporary = Path.Combine(_incoming, Guid.NewGuid().ToString("N"));
        try
        {
            var stored = await IncomingFile.WriteAsync(content, temporary, cancellation);
            await SendAsync(temporary, stored.Sha256, cancellation);
            return stored;
        }
        catch (IOException error) when (IncomingFile.IsDiskFull(error))
        {
            throw new StorageFullException(_incoming, error);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task<StoredContent> AdoptAsync(string path, string sha256, CancellationToken cancellation)
    {
        var length = new FileInfo(path).Length;
        await SendAsync(path, sha256, cancellation);
        File.Delete(path);
        return new StoredContent(sha256, length);
    }

    public async Task<bool> ContainsAsync(string sha256, CancellationToken cancellation) => await FindLengthAsync(sha256, cancellation) is not null;

    public async Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellation) =>
        await FindLengthAsync(sha256, cancellation) is { } length
            ? new RangedStream(length, (from, turn) => OpenAsync(sha256, from, turn))
            : null;

    /// <remarks>Workers ask the server for the bytes.</remarks>
    public string? FindLocalPath(string sha256) => null;

    public Task<string?> FetchAsync(string sha256, CancellationToken cancellation) =>
        cache.FetchAsync(
            sha256,
            async (path, turn) =>
            {
                if (await OpenReadAsync(sha256, turn) is not { } content)
                {
                    return false;
                }

                await using (content)
                {
                    return (await IncomingFile.WriteAsync(content, path, turn)).Sha256 == sha256
                        ? true
                        : throw new InvalidDataException($"The store's object {KeyOf(sha256)} holds other bytes than its name says.");
                }
            },
            cancellation);

    public Task ProbeAsync(CancellationToken cancellation) => AskAsync(async () =>
    {
        await client.PutObjectAsync(
            new PutObjectRequest { BucketName = Bucket, Key = $"{options.Value.Prefix}probe", ContentBody = "GridMap can write here.", UseChunkEncoding = false }, cancellation);
        return true;
    });

    private string KeyOf(string sha256) => options.Value.Prefix + ContentName.Of(sha256);

    private async Task SendAsync(string path, string sha256, CancellationToken cancellation)
    {
        if (await ContainsAsync(sha256, cancellation))
        {
            return;
        }

        await AskAsync(async () =>
        {
            await _sender.SendAsync(path, KeyOf(sha256), cancellation);
            return true;
        });
    }

    private Task<Stream> OpenAsync(string sha256, long from, CancellationToken cancellation) => AskAsync(async () =>
    {
        var answer = await client.GetObjectAsync(
            new GetObjectRequest { BucketName = Bucket, Key = KeyOf(sha256), ByteRange = new ByteRange($"bytes={from}-") }, cancellation);
        return answer.ResponseStream;
    });

    private Task<long?> FindLengthAsync(string sha256, CancellationToken cancellation) => AskAsync<long?>(async () =>
    {
        try
        {
            return (await client.GetObjectMetadataAsync(Bucket, KeyOf(sha256), cancellation)).ContentLength;
        }
        catch (AmazonS3Exception error) when (error.StatusCode is HttpStatusCode.NotFound && error.ErrorCode is not "NoSuchBucket")
        {
            return null;
        }
    });

    /// <summary>Says in a sentence what the store refused, and what to look at.</summary>
    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception error) when (error.ErrorCode is "XMinioStorageFull" or "QuotaExceeded" || error.StatusCode is HttpStatusCode.InsufficientStorage)
        {
            throw new StorageFullException($"the bucket {Bucket}", error);
        }
        catch (AmazonS3Exception error) when (error.StatusCode is HttpStatusCode.Forbidden)
        {
            throw new StorageUnusableException($"The store refuses the key or its right to the bucket {Bucket} ({error.ErrorCode}); look at Storage:S3:AccessKey and the bucket's policy.", error);
        }
        catch (AmazonS3Exception error) when (error.StatusCode is HttpStatusCode.NotFound)
        {
            throw new StorageUnusableException($"The store has no bucket {Bucket}, or has lost an object; look at Storage:S3:Bucket.", error);
        }
        catch (Exception error) when (error is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new StorageUnusableException($"The store of the bucket {Bucket} does not answer ({error.Message.TrimEnd('.')}); look at Storage:S3:ServiceUrl and the network.", error);
        }
    }
}
