using Amazon.S3;
using Amazon.S3.Model;

namespace GridMap.Server.Storage;

/// <summary>Sends a local file to the store, a large one in parts; an object is there whole or not at all.</summary>
/// <remarks>Amazon's own transfer utility always signs in chunks (<c>aws-chunked</c>), which other stores refuse.</remarks>
internal sealed class S3Sender(IAmazonS3 client, S3Options options)
{
    public Task SendAsync(string path, string key, CancellationToken cancellation) =>
        new FileInfo(path).Length <= options.PartBytes ? SendWholeAsync(path, key, cancellation) : SendPartsAsync(path, key, cancellation);

    private async Task SendWholeAsync(string path, string key, CancellationToken cancellation) =>
        await client.PutObjectAsync(new PutObjectRequest { BucketName = options.Bucket, Key = key, FilePath = path, UseChunkEncoding = false }, cancellation);

    private async Task SendPartsAsync(string path, string key, CancellationToken cancellation)
    {
        var begun = await client.InitiateMultipartUploadAsync(options.Bucket, key, cancellation);
        try
        {
            var length = new FileInfo(path).Length;
            var parts = new List<PartETag>();
            for (long from = 0; from < length; from += options.PartBytes)
            {
                var number = parts.Count + 1;
                var answer = await client.UploadPartAsync(
                    new UploadPartRequest
                    {
                        BucketName = options.Bucket, Key = key, UploadId = begun.UploadId, PartNumber = number, FilePath = path, FilePosition = from,
                        PartSize = Math.Min(options.PartBytes, length - from), UseChunkEncoding = false,
                    },
                    cancellation);
                parts.Add(new PartETag(number, answer.ETag));
            }

            await client.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest { BucketName = options.Bucket, Key = key, UploadId = begun.UploadId, PartETags = parts }, cancellation);
        }
        catch
        {
            // Parts of what never came to be cost room until somebody drops them.
            await client.AbortMultipartUploadAsync(options.Bucket, key, begun.UploadId, CancellationToken.None);
            throw;
        }
    }
}
