namespace Footfall.Service.Rpc.Lists;

/// <summary>What does not hold.</summary>
internal sealed record Negation(FilterExpression Of) : FilterExpression
{
    /// <inheritdoc/>
    public override Func<T, bool> Compile<T>(IReadOnlyList<ListField<T>> fields)
    {
        Func<T, bool> test = Of.Compile(fields);
        return item => !test(item);
    }

    /// <inheritdoc/>
    public override string ToString() => Of is Comparison ? $"NOT {Of}" : $"NOT ({Of})";
}
