using Footfall.Service.Rpc.Errors;

namespace Footfall.Service.Rpc.Lists;

/// <summary>The filter and the order of a request.</summary>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed class ListQuery<T>
{
    private readonly ListRequest _request;
    private readonly ListSource<T> _source;
    private readonly Func<T, bool>? _filter;
    private readonly ListOrder<T> _order;

    private ListQuery(ListRequest request, ListSource<T> source, Func<T, bool>? filter, ListOrder<T> order)
    {
        _request = request;
        _source = source;
        _filter = filter;
        _order = order;
    }

    /// <summary>Whether everything is wanted, in the order of the stored list.</summary>
    public bool IsUsual => _filter is null && _order.IsUsual;

    /// <summary>Reads a request's filter and order.</summary>
    /// <exception cref="Grpc.Core.RpcException">One of them is none.</exception>
    public static ListQuery<T> Parse(ListRequest request, ListSource<T> source)
    {
        var wrong = new List<(string, string)>();
        Func<T, bool>? filter = Try("filter", () => FilterParser.Parse(request.Filter)?.Compile(source.Fields));
        ListOrder<T>? order = Try("order_by", () => ListOrder<T>.Parse(request.OrderBy, source.OrderKeys, source.UsualKey));
        return wrong.Count == 0 ? new ListQuery<T>(request, source, filter, order!) : throw Refusal.InvalidFields(wrong);

        TResult? Try<TResult>(string field, Func<TResult?> parse)
            where TResult : class
        {
            try
            {
                return parse();
            }
            catch (FilterException refused)
            {
                wrong.Add((field, refused.Message));
                return null;
            }
        }
    }

    /// <summary>Which order it is, among those of the list.</summary>
    public string OrderText => string.Join(',', _order.Keys.Select(key => key.IsDescending ? $"{key.Name} desc" : key.Name));

    /// <summary>Puts everything in order.</summary>
    public SortedItem<T>[] Sort(IEnumerable<T> all)
    {
        SortedItem<T>[] items = [.. all.Select(item => new SortedItem<T>(item, [.. _order.KeyOf(item), .. _source.KeyOf(item)]))];
        Array.Sort(items, (one, other) => Compare(one.Key, other.Key));
        return items;
    }

    /// <summary>Picks the page out of a list that is made anew for each request.</summary>
    /// <exception cref="Grpc.Core.RpcException">The token is none of this list.</exception>
    public ListPage<T> Select(IEnumerable<T> all) => Select(Sort(all), _ => true);

    /// <summary>Picks the page out of everything.</summary>
    /// <param name="sorted">See <see cref="Sort"/>.</param>
    /// <param name="isWithin">Whether an item is of the list at all.</param>
    /// <exception cref="Grpc.Core.RpcException">The token is none of this list.</exception>
    public ListPage<T> Select(SortedItem<T>[] sorted, Func<T, bool> isWithin)
    {
        string[]? after = ListToken.Read(_request.PageToken, _request.Binding, _order.Keys.Count + _source.NameParts);
        var found = new List<SortedItem<T>>(_request.Size + 1);
        for (int i = after is null ? 0 : FirstAfter(sorted, after); i < sorted.Length && found.Count <= _request.Size; i++)
        {
            T item = sorted[i].Item;
            if (isWithin(item) && (_filter is null || _filter(item)))
            {
                found.Add(sorted[i]);
            }
        }

        bool isLast = found.Count <= _request.Size;
        return new ListPage<T>(
            [.. found.Take(_request.Size).Select(one => one.Item)],
            isLast ? "" : ListToken.Of(_request.Binding, found[_request.Size - 1].Key));
    }

    private int FirstAfter(SortedItem<T>[] sorted, string[] key)
    {
        int low = 0;
        for (int high = sorted.Length; low < high;)
        {
            int middle = (low + high) / 2;
            if (Compare(sorted[middle].Key, key) > 0)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private int Compare(string[] one, string[] other)
    {
        int sign = _order.Compare(one, other);
        for (int i = _order.Keys.Count; sign == 0 && i < one.Length; i++)
        {
            sign = string.CompareOrdinal(one[i], other[i]);
        }

        return sign;
    }
}
