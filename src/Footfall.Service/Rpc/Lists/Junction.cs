using System.Collections.Immutable;

namespace Footfall.Service.Rpc.Lists;

/// <summary>Parts that must hold all, or at least one of them.</summary>
/// <param name="IsAnd">All of them.</param>
/// <param name="Parts">At least two.</param>
internal sealed record Junction(bool IsAnd, ImmutableArray<FilterExpression> Parts) : FilterExpression
{
    /// <inheritdoc/>
    public override Func<T, bool> Compile<T>(IReadOnlyList<ListField<T>> fields)
    {
        Func<T, bool>[] tests = [.. Parts.Select(part => part.Compile(fields))];
        return IsAnd
            ? item => Array.TrueForAll(tests, test => test(item))
            : item => Array.Exists(tests, test => test(item));
    }

    /// <inheritdoc/>
    public bool Equals(Junction? other) => other is not null && IsAnd == other.IsAnd && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsAnd, Parts.Length, Parts[0]);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(IsAnd ? " AND " : " OR ", Parts.Select(part => part is Junction ? $"({part})" : part.ToString()));
}
