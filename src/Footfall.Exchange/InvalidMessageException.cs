using Footfall.Domain.Plans;

namespace Footfall.Exchange;

/// <summary>A message was refused. Holds no secrets.</summary>
/// <param name="errors">Everything that is wrong, by path of its fields; at least one.</param>
public sealed class InvalidMessageException(IReadOnlyList<PlanError> errors)
    : Exception(string.Join('\n', errors.Select(error => error.Path.Length == 0 ? error.Message : error.ToString())))
{
    /// <summary>Everything that is wrong, by path of its fields.</summary>
    public IReadOnlyList<PlanError> Errors { get; } = errors;
}
