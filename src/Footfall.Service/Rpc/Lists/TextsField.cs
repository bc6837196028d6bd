namespace Footfall.Service.Rpc.Lists;

/// <summary>Says whether a list holds a text.</summary>
internal sealed record TextsField<T>(string Name, Func<T, IEnumerable<string>> Read) : ListField<T>(Name)
{
    public override Func<T, bool> Test(Comparison comparison) =>
        comparison.Operator != FilterOperator.Has ? throw NoSuchOperator(comparison, ": for what it holds")
        : comparison.Value.HasStar ? throw new FilterException($"'{Name}' is looked through for whole names; leave '*' out.")
        : item => Read(item).Contains(comparison.Value.Text, StringComparer.Ordinal);
}
