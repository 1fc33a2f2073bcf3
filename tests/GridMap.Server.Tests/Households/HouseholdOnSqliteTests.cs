using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Households;

public sealed class HouseholdOnSqliteTests() : HouseholdTests(new TestServer());
