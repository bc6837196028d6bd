using System.Globalization;

namespace Footfall.Service.Rpc.Lists;

/// <summary>Compares a whole number.</summary>
internal sealed record NumberField<T>(string Name, Func<T, long> Read) : ListField<T>(Name)
{
    public override Func<T, bool> Test(Comparison comparison)
    {
        if (comparison.Operator == FilterOperator.Has)
        {
            throw NoSuchOperator(comparison, "=, !=, <, <=, > or >=");
        }

        return !comparison.Value.HasStar && long.TryParse(comparison.Value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long wanted)
            ? item => Order.Holds(comparison.Operator, Read(item).CompareTo(wanted))
            : throw new FilterException($"{comparison.Value} is no whole number; compare '{Name}' with one.");
    }
}
