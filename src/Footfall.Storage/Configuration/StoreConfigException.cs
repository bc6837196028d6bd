using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration;

/// <summary>A store's configuration was refused.</summary>
/// <param name="source">Where it came from, such as a file's path.</param>
/// <param name="errors">Everything that is wrong, at least one entry. Holds no passwords.</param>
/// <param name="cause">What was caught, if anything.</param>
public sealed class StoreConfigException(string source, IReadOnlyList<PlanError> errors, Exception? cause = null)
    : Exception($"{source} is not a usable store configuration:\n" + string.Join('\n', errors.Select(Line)), cause)
{
    /// <summary>Everything that is wrong, with paths such as <c>cameras[1].address</c>; an empty path is the whole file.</summary>
    public IReadOnlyList<PlanError> Errors { get; } = errors;

    private static string Line(PlanError error) => error.Path.Length == 0 ? $"  {error.Message}" : $"  {error}";
}
