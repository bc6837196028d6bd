using Footfall.Domain.Plans;

namespace Footfall.Exchange;

/// <summary>Gathers what is wrong with one message, by path of its fields.</summary>
public sealed class FieldErrors
{
    private readonly List<PlanError> _all = [];

    /// <summary>Everything that is wrong so far.</summary>
    public IReadOnlyList<PlanError> All => _all;

    /// <summary>Notes that a field is wrong.</summary>
    /// <param name="path">As in <c>lines[2].start</c>.</param>
    /// <param name="message">What is wrong and what is allowed.</param>
    public void Add(string path, string message) => _all.Add(new PlanError(path, message));

    /// <exception cref="InvalidMessageException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (_all.Count > 0)
        {
            throw new InvalidMessageException(_all);
        }
    }
}
