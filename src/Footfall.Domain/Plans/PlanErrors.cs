using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans;

/// <summary>Gathers what is wrong with one plan.</summary>
internal sealed class PlanErrors
{
    private readonly List<PlanError> _errors = [];

    public bool IsEmpty => _errors.Count == 0;

    public void Add(string path, string message) => _errors.Add(new PlanError(path, message));

    /// <summary>Whether something was said about this field, a part of it or the thing it belongs to.</summary>
    /// <remarks>A field that could not be read is not also called missing.</remarks>
    public bool Concern(string path) =>
        _errors.Exists(error => IsWithin(error.Path, path) || IsWithin(path, error.Path));

    /// <summary>All errors in the order of the plan's sections and of the entries in them.</summary>
    public IReadOnlyList<PlanError> InPlanOrder() =>
        [.. _errors.OrderBy(error => Section(error.Path)).ThenBy(error => Entry(error.Path))];

    private static bool IsWithin(string path, string whole) =>
        path.StartsWith(whole, StringComparison.Ordinal)
        && (path.Length == whole.Length || path[whole.Length] is '.' or '[');

    private static int Section(string path)
    {
        string name = path.Split('.', '[')[0];
        for (int i = 0; i < PlanKeys.OfPlan.Count; i++)
        {
            if (PlanKeys.OfPlan[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Entry(string path)
    {
        int open = path.IndexOf('[', StringComparison.Ordinal);
        int close = path.IndexOf(']', StringComparison.Ordinal);
        return open > 0 && close > open && int.TryParse(path.AsSpan(open + 1, close - open - 1), out int entry)
            ? entry
            : -1;
    }
}
