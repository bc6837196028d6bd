namespace Footfall.Domain.Plans;

/// <summary>A plan was refused; the last good one keeps counting.</summary>
/// <param name="source">Where the plan came from, such as a file's path.</param>
/// <param name="errors">Everything that is wrong, at least one entry.</param>
public sealed class PlanException(string source, IReadOnlyList<PlanError> errors)
    : Exception($"{source} is not a usable plan:\n" + string.Join('\n', errors.Select(error => $"  {error}")))
{
    /// <summary>Everything that is wrong, in the plan's own order.</summary>
    public IReadOnlyList<PlanError> Errors { get; } = errors;
}
