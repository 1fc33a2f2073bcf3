using GridMap.Contracts.Cases;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Cases;

public sealed class CaseOnPostgresTests : CaseTests
{
    private readonly PostgresDatabase _database;

    public CaseOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private CaseOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(Settings, database.ConnectionString)) => _database = database;

    [SkippableFact]
    public async Task Steps_OnTwoServersAtOnce_AreJudgedOneAfterTheOther()
    {
        using var people = await PeopleAsync();
        var id = (await CaseFlow.OpenAsync(people.Office)).Summary.Id;
        using var other = new TestServer(Settings, _database.ConnectionString);
        using var second = await other.SignInAsync("li", Contracts.People.Role.Office, CaseFlow.County);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => CaseFlow.TakeAsync(
            number % 2 is 0 ? people.Office : second, id, Server.Step(CaseStepKind.Suspend, step => step with { Reason = $"{number}" }))));

        Assert.Equal(1, answers.Count(answer => answer.Answers[0].Fate is CaseStepFate.Taken));
        Assert.All(answers.Where(answer => answer.Answers[0].Fate is CaseStepFate.Refused), answer => Assert.Equal("case.suspended", answer.Answers[0].Why?.Key));
        Assert.Equal([CaseStepKind.Open, CaseStepKind.Suspend], (await CaseFlow.GetAsync(second, id)).Steps.Select(step => step.Kind));
    }

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
