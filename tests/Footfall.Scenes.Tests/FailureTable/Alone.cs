namespace Footfall.Scenes.Tests.FailureTable;

/// <summary>Tests that measure the heap, while nobody else uses it.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
