namespace Footfall.Service.Rpc.Lists;

/// <summary>Compares by the characters' numbers, upper and lower case apart.</summary>
internal sealed record TextField<T>(string Name, Func<T, string> Read) : ListField<T>(Name)
{
    public override Func<T, bool> Test(Comparison comparison) => comparison.Operator switch
    {
        FilterOperator.Equal => Like(comparison.Value),
        FilterOperator.NotEqual when Like(comparison.Value) is var like => item => !like(item),
        FilterOperator.Has => throw NoSuchOperator(comparison, "=, !=, <, <=, > or >="),
        _ when comparison.Value.HasStar => throw new FilterException($"'*' goes with = and != alone; compare '{Name}' with a whole text."),
        _ => item => Order.Holds(comparison.Operator, string.CompareOrdinal(Read(item), comparison.Value.Text)),
    };

    private Func<T, bool> Like(FilterValue value) => (value.StarsBefore, value.StarsAfter) switch
    {
        (false, false) => item => Read(item) == value.Text,
        (true, false) => item => Read(item).EndsWith(value.Text, StringComparison.Ordinal),
        (false, true) => item => Read(item).StartsWith(value.Text, StringComparison.Ordinal),
        _ => item => Read(item).Contains(value.Text, StringComparison.Ordinal),
    };
}
