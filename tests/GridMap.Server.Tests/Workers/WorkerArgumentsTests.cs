using GridMap.Server.Workers;

namespace GridMap.Server.Tests.Workers;

public sealed class WorkerArgumentsTests
{
    [Fact]
    public void Of_AModelOfItsOwn_TellsTheWorker()
    {
        var told = WorkerArguments.Of(new WorkerOptions { Model = "/srv/models/tank-structure" }, "http://localhost:5200", "worker.key").ToList();

        Assert.Equal("/srv/models/tank-structure", told[told.IndexOf("--model") + 1]);
    }

    [Fact]
    public void Of_NoModel_LeavesTheWorkerItsOwn() =>
        Assert.DoesNotContain("--model", WorkerArguments.Of(new WorkerOptions(), "http://localhost:5200", "worker.key"));
}
