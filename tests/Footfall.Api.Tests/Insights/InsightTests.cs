namespace Footfall.Api.Tests.Insights;

/// <summary>Tests that share one service on the generated store: writing four months of it takes a while.</summary>
[CollectionDefinition(Name)]
public sealed class InsightTests : ICollectionFixture<InsightService>
{
    public const string Name = "insights";
}
