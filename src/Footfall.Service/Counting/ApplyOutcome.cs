using System.Collections.Immutable;

namespace Footfall.Service.Counting;

/// <summary>What became of a wanted configuration.</summary>
/// <param name="WasSuperseded">A newer one, or the end of the service, came before its turn; nothing of it was done.</param>
/// <param name="Changed">How many cameras were added, changed, paused, resumed or removed.</param>
/// <param name="Problems">What could not be done; in its place the last good state goes on.</param>
internal sealed record ApplyOutcome(bool WasSuperseded, int Changed, ImmutableArray<ApplyProblem> Problems)
{
    /// <summary>Nothing was done.</summary>
    public static ApplyOutcome Superseded { get; } = new(true, 0, []);
}

/// <summary>Something that could not be done.</summary>
/// <param name="CameraId">The camera; null where the store as a whole is meant.</param>
/// <param name="Message">Names the camera, what is wrong and the remedy.</param>
internal sealed record ApplyProblem(string? CameraId, string Message);
