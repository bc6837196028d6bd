using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration;

/// <summary>Gathers what is wrong with one configuration.</summary>
internal sealed class ConfigErrors
{
    private readonly List<PlanError> _errors = [];

    public bool IsEmpty => _errors.Count == 0;

    public IReadOnlyList<PlanError> All => _errors;

    public void Add(string path, string message) => _errors.Add(new PlanError(path, message));

    /// <summary>Notes that a needed field is absent, unless it was there and could not be read.</summary>
    public void AddMissing(string path, string message)
    {
        if (!_errors.Exists(error => error.Path == path || path.StartsWith(error.Path + ".", StringComparison.Ordinal)))
        {
            Add(path, message);
        }
    }
}
