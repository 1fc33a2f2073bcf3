using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Storage;

/// <summary>An S3-compatible store for the files; unfinished uploads stay in the folder.</summary>
public sealed class S3Options
{
    public const string Section = "Storage:S3";

    /// <summary>Bucket of the files, which has to be there; empty keeps files in a folder.</summary>
    public string Bucket { get; set; } = "";

    /// <summary>Address of the store, as <c>https://s3.example.org</c>; empty is Amazon's of the region.</summary>
    public string ServiceUrl { get; set; } = "";

    /// <summary>Region that requests are signed for; most stores of one's own take any.</summary>
    [Required] public string Region { get; set; } = "us-east-1";

    /// <summary>Empty takes the key pair from where Amazon's tools find it: environment, profile, machine role.</summary>
    public string AccessKey { get; set; } = "";

    public string SecretKey { get; set; } = "";

    /// <summary>What object names begin with, so that a bucket can hold other things, too.</summary>
    public string Prefix { get; set; } = "gridmap/";

    /// <summary>Whether the bucket stands in the path, as most stores of one's own want it, and not in the host name.</summary>
    public bool HasBucketInPath { get; set; } = true;

    /// <summary>Larger files are sent in parts of this size; a store takes 10,000 of them.</summary>
    [Range(5L * 1024 * 1024, 5L * 1024 * 1024 * 1024)] public long PartBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Most bytes of map tile files that this server keeps a copy of in its own folder.</summary>
    [Range(64L * 1024 * 1024, long.MaxValue)] public long CacheBytes { get; set; } = 20L * 1024 * 1024 * 1024;
}
