using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace GridMap.Server.Storage;

internal static class S3Client
{
    public static IAmazonS3 Create(S3Options options)
    {
        var settings = new AmazonS3Config
        {
            ForcePathStyle = options.HasBucketInPath,
            // Stores of one's own know no newer check sums than they must; the content's own hash is checked anyway.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.ServiceUrl.Length > 0)
        {
            settings.ServiceURL = options.ServiceUrl;
            settings.AuthenticationRegion = options.Region;
        }
        else
        {
            settings.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        }

        return options.AccessKey.Length > 0
            ? new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), settings)
            : new AmazonS3Client(settings);
    }
}
