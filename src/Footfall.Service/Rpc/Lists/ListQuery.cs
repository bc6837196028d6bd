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

    /// <summary>Picks the page out of everything.</summary>
    /// <exception cref="Grpc.Core.RpcException">The token is none of this list.</exception>
    public ListPage<T> Select(IEnumerable<T> all)
    {
        int keys = _order.Keys.Count;
        string[]? after = ListToken.Read(_request.PageToken, _request.Binding, keys + _source.NameParts);
        var found = all
            .Where(item => _filter is null || _filter(item))
            .Select(item => (Item: item, Key: (string[])[.. _order.KeyOf(item), .. _source.KeyOf(item)]))
            .Where(one => after is null || Compare(one.Key, after) > 0)
            .OrderBy(one => one.Key, Comparer<string[]>.Create(Compare))
            .Take(_request.Size + 1)
            .ToList();
        bool isLast = found.Count <= _request.Size;
        return new ListPage<T>(
            [.. found.Take(_request.Size).Select(one => one.Item)],
            isLast ? "" : ListToken.Of(_request.Binding, found[_request.Size - 1].Key));

        int Compare(string[] one, string[] other)
        {
            int sign = _order.Compare(one, other);
            for (int i = keys; sign == 0 && i < one.Length; i++)
            {
                sign = string.CompareOrdinal(one[i], other[i]);
            }

            return sign;
        }
    }
}
