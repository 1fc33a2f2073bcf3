namespace GridMap.EndToEnd.Tests;

/// <summary>Tests that share one demo town.</summary>
[CollectionDefinition(DemoTown.Collection)]
#pragma warning disable CA1711 // The test framework speaks of collections.
public sealed class DemoTownCollection : ICollectionFixture<DemoTown>;
#pragma warning restore CA1711
