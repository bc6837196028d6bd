namespace Footfall.Service.Rpc.Lists;

/// <summary>A field that a list can be filtered or ordered by.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Name">As the contract writes it.</param>
internal abstract record ListField<T>(string Name)
{
    /// <summary>A text.</summary>
    public static ListField<T> Text(string name, Func<T, string> read) => new TextField<T>(name, read);

    /// <summary>True or false.</summary>
    public static ListField<T> Flag(string name, Func<T, bool> read) => new WordField<T>(name, ["true", "false"], item => read(item) ? "true" : "false");

    /// <summary>One of the words of an enumeration.</summary>
    public static ListField<T> Word(string name, IReadOnlyList<string> words, Func<T, string> read) => new WordField<T>(name, words, read);

    /// <summary>A time.</summary>
    public static ListField<T> Time(string name, Func<T, DateTimeOffset> read) => new TimeField<T>(name, read);

    /// <summary>A list of texts.</summary>
    public static ListField<T> Texts(string name, Func<T, IEnumerable<string>> read) => new TextsField<T>(name, read);

    /// <summary>Makes the test of a comparison with this field.</summary>
    /// <param name="comparison">What was written.</param>
    /// <exception cref="FilterException">The field has no such comparison or no such value.</exception>
    public abstract Func<T, bool> Test(Comparison comparison);

    /// <summary>Refuses an operator that the field has not.</summary>
    protected FilterException NoSuchOperator(Comparison comparison, string allowed) => new(
        $"'{Name}' is not compared by {comparison.OperatorText}; write {allowed}.");
}
