namespace Footfall.Domain.Plans;

/// <summary>One thing wrong with a plan, ready to show beside the field.</summary>
/// <param name="Path">The field, as in <c>lines[2].start</c>; empty where the plan as a whole is meant.</param>
/// <param name="Message">Names the thing, the value and the remedy.</param>
public sealed record PlanError(string Path, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
