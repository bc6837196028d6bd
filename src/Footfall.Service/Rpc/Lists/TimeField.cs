using System.Globalization;

namespace Footfall.Service.Rpc.Lists;

/// <summary>Compares a time.</summary>
internal sealed record TimeField<T>(string Name, Func<T, DateTimeOffset> Read) : ListField<T>(Name)
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK"];

    public override Func<T, bool> Test(Comparison comparison)
    {
        if (comparison.Operator == FilterOperator.Has)
        {
            throw NoSuchOperator(comparison, "=, !=, <, <=, > or >=");
        }

        if (comparison.Value.HasStar || !DateTimeOffset.TryParseExact(
            comparison.Value.Text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
        {
            throw new FilterException($"{comparison.Value} is no time; write '{Name}' as \"2026-11-25T09:00:00Z\".");
        }

        return item => Order.Holds(comparison.Operator, Read(item).CompareTo(time));
    }
}
