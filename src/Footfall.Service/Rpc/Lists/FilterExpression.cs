namespace Footfall.Service.Rpc.Lists;

/// <summary>A filter as it was written. Its text form is a filter that means the same.</summary>
internal abstract record FilterExpression
{
    /// <summary>Makes the test of an item.</summary>
    /// <param name="fields">The fields that may be named.</param>
    /// <exception cref="FilterException">It names another field, or compares one in a way that it has not.</exception>
    public abstract Func<T, bool> Compile<T>(IReadOnlyList<ListField<T>> fields);
}
