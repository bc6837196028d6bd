namespace Footfall.Service.Rpc.Lists;

/// <summary>A field compared with a value.</summary>
internal sealed record Comparison(string Field, FilterOperator Operator, FilterValue Value) : FilterExpression
{
    private static readonly string[] Texts = ["=", "!=", "<", "<=", ">", ">=", ":"];

    /// <summary>The operator as it is written.</summary>
    public string OperatorText => Texts[(int)Operator];

    /// <summary>Every operator as it is written, by its number.</summary>
    public static IReadOnlyList<string> Operators => Texts;

    /// <inheritdoc/>
    public override Func<T, bool> Compile<T>(IReadOnlyList<ListField<T>> fields) =>
        (fields.FirstOrDefault(field => field.Name == Field)
            ?? throw new FilterException($"'{Field}' is no field to filter by; there are {string.Join(", ", fields.Select(field => field.Name))}."))
        .Test(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Field} {OperatorText} {Value}";
}
