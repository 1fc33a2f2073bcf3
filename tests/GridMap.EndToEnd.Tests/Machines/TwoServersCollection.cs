namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>Tests that share two servers.</summary>
[CollectionDefinition(TwoServers.Collection)]
#pragma warning disable CA1711 // The test framework speaks of collections.
public sealed class TwoServersCollection : ICollectionFixture<TwoServers>;
#pragma warning restore CA1711
