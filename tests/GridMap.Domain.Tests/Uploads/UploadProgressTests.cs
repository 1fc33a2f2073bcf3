using CsCheck;
using GridMap.Domain.Uploads;

namespace GridMap.Domain.Tests.Uploads;

public class UploadProgressTests
{
    [Fact]
    public void Offer_WhereTheLastEnded_IsAccepted()
    {
        var accepted = Assert.IsType<ChunkOutcome.Accepted>(new UploadProgress(100, 60).Offer(offset: 60, countBytes: 40));
        Assert.True(accepted.Next.IsComplete);
    }

    [Fact]
    public void Offer_Elsewhere_SaysWhereToGoOn()
    {
        Assert.Equal(new ChunkOutcome.WrongOffset(60), new UploadProgress(100, 60).Offer(offset: 0, countBytes: 10));
        Assert.Equal(new ChunkOutcome.TooLong(40), new UploadProgress(100, 60).Offer(offset: 60, countBytes: 41));
        Assert.Equal(new ChunkOutcome.Empty(), new UploadProgress(100, 60).Offer(offset: 60, countBytes: 0));
    }

    [Fact]
    public void Offer_AnySequence_NeverPassesTheLength() =>
        Gen.Select(Gen.Long[0, 120], Gen.Long[0, 60]).Array[1, 30].Sample(chunks =>
        {
            var progress = new UploadProgress(100, 0);
            foreach (var (offset, count) in chunks)
            {
                if (progress.Offer(offset, count) is not ChunkOutcome.Accepted accepted) continue;
                Assert.True(accepted.Next.ReceivedBytes > progress.ReceivedBytes);
                progress = accepted.Next;
            }

            Assert.InRange(progress.ReceivedBytes, 0, 100);
        });
}
