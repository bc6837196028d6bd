using System.Collections.Immutable;

namespace Footfall.Storage.Access;

/// <summary>What a write did.</summary>
/// <param name="Answer">For the caller; kept for retries, so without secrets.</param>
/// <param name="Resource">What it was about.</param>
/// <param name="Changes">One sentence each; empty where it was like that before.</param>
internal sealed record Written<T>(T Answer, string Resource, ImmutableArray<string> Changes);
