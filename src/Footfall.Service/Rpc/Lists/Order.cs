namespace Footfall.Service.Rpc.Lists;

/// <summary>Comparisons of what has an order.</summary>
internal static class Order
{
    /// <param name="op">The operator.</param>
    /// <param name="sign">Below 0 where the left side comes first.</param>
    public static bool Holds(FilterOperator op, int sign) => op switch
    {
        FilterOperator.Equal => sign == 0,
        FilterOperator.NotEqual => sign != 0,
        FilterOperator.Less => sign < 0,
        FilterOperator.LessOrEqual => sign <= 0,
        FilterOperator.Greater => sign > 0,
        FilterOperator.GreaterOrEqual => sign >= 0,
        _ => false,
    };
}
