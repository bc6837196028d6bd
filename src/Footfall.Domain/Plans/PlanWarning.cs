using System.Collections.Immutable;

namespace Footfall.Domain.Plans;

/// <summary>Something in a usable plan that will count less than was meant, ready to show beside the field.</summary>
/// <param name="Path">The field, as in <c>lines[2].start</c>.</param>
/// <param name="Message">Names the thing, the value and the remedy.</param>
public sealed record PlanWarning(string Path, string Message)
{
    /// <summary>What is wrong, for programs.</summary>
    public PlanWarningCode Code { get; init; }

    /// <summary>Ids of the lines and zones concerned, the one that the path leads to first.</summary>
    public ImmutableArray<string> Items { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message}";
}
