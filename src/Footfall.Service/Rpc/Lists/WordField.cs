namespace Footfall.Service.Rpc.Lists;

/// <summary>Compares one of few words.</summary>
internal sealed record WordField<T>(string Name, IReadOnlyList<string> Words, Func<T, string> Read) : ListField<T>(Name)
{
    public override Func<T, bool> Test(Comparison comparison)
    {
        if (comparison.Operator is not (FilterOperator.Equal or FilterOperator.NotEqual))
        {
            throw NoSuchOperator(comparison, "= or !=");
        }

        string wanted = comparison.Value.Text;
        if (comparison.Value.HasStar || !Words.Contains(wanted))
        {
            throw new FilterException($"{comparison.Value} is no value of '{Name}'; write one of {string.Join(", ", Words)}.");
        }

        bool equal = comparison.Operator == FilterOperator.Equal;
        return item => (Read(item) == wanted) == equal;
    }
}
