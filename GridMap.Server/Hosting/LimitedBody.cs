using Microsoft.AspNetCore.Http.Features;

namespace GridMap.Server.Hosting;

/// <summary>A raw request body of a limited length.</summary>
internal static class LimitedBody
{
    /// <summary>Reads the body into memory; null when it is longer than allowed.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int mostBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > mostBytes)
        {
            return null;
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // One byte more than allowed, so that the answer is ours and in the reader's language.
            limit.MaxRequestBodySize = mostBytes + 1L;
        }

        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > mostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
