namespace Footfall.Api.Tests.Configuration;

/// <summary>Tests that each use a store of their own share one service.</summary>
[CollectionDefinition(Name)]
public sealed class ConfigurationCollection : ICollectionFixture<ApiService>
{
    public const string Name = "configuration";
}
