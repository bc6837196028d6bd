using Footfall.V1;

namespace Footfall.Client;

/// <content>Whole lists, read page by page while they are used.</content>
public sealed partial class FootfallClient
{
    /// <summary>Every store that may be seen.</summary>
    /// <param name="filter">Which of them, as the request's comment says; all unless given.</param>
    /// <param name="orderBy">In which order; by name unless given.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">A page was refused; <see cref="FootfallError"/> reads why.</exception>
    public IAsyncEnumerable<Store> ListStoresAsync(
        string filter = "", string orderBy = "", CancellationToken cancellation = default) => Pages.ReadAsync(
        token => Stores.ListStoresAsync(
            new ListStoresRequest { Filter = filter, OrderBy = orderBy, PageToken = token }, cancellationToken: cancellation).ResponseAsync,
        answer => answer.Stores,
        answer => answer.NextPageToken,
        cancellation);

    /// <summary>Every camera of a store.</summary>
    /// <param name="parent">As in <c>stores/high-street</c>; <c>-</c> in place of an id stands for all.</param>
    /// <param name="filter">Which of them, as the request's comment says; all unless given.</param>
    /// <param name="orderBy">In which order; by name unless given.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">A page was refused; <see cref="FootfallError"/> reads why.</exception>
    public IAsyncEnumerable<Camera> ListCamerasAsync(
        string parent, string filter = "", string orderBy = "", CancellationToken cancellation = default) => Pages.ReadAsync(
        token => Cameras.ListCamerasAsync(
            new ListCamerasRequest { Parent = parent, Filter = filter, OrderBy = orderBy, PageToken = token }, cancellationToken: cancellation).ResponseAsync,
        answer => answer.Cameras,
        answer => answer.NextPageToken,
        cancellation);

    /// <summary>Every area of a store.</summary>
    /// <param name="parent">As in <c>stores/high-street</c>; <c>-</c> in place of an id stands for all.</param>
    /// <param name="filter">Which of them, as the request's comment says; all unless given.</param>
    /// <param name="orderBy">In which order; by name unless given.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">A page was refused; <see cref="FootfallError"/> reads why.</exception>
    public IAsyncEnumerable<Area> ListAreasAsync(
        string parent, string filter = "", string orderBy = "", CancellationToken cancellation = default) => Pages.ReadAsync(
        token => Areas.ListAreasAsync(
            new ListAreasRequest { Parent = parent, Filter = filter, OrderBy = orderBy, PageToken = token }, cancellationToken: cancellation).ResponseAsync,
        answer => answer.Areas,
        answer => answer.NextPageToken,
        cancellation);

    /// <summary>Every line of a camera.</summary>
    /// <param name="parent">As in <c>stores/high-street/cameras/door</c>; <c>-</c> in place of an id stands for all.</param>
    /// <param name="filter">Which of them, as the request's comment says; all unless given.</param>
    /// <param name="orderBy">In which order; by name unless given.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">A page was refused; <see cref="FootfallError"/> reads why.</exception>
    public IAsyncEnumerable<Line> ListLinesAsync(
        string parent, string filter = "", string orderBy = "", CancellationToken cancellation = default) => Pages.ReadAsync(
        token => Lines.ListLinesAsync(
            new ListLinesRequest { Parent = parent, Filter = filter, OrderBy = orderBy, PageToken = token }, cancellationToken: cancellation).ResponseAsync,
        answer => answer.Lines,
        answer => answer.NextPageToken,
        cancellation);

    /// <summary>Every zone of a camera.</summary>
    /// <param name="parent">As in <c>stores/high-street/cameras/door</c>; <c>-</c> in place of an id stands for all.</param>
    /// <param name="filter">Which of them, as the request's comment says; all unless given.</param>
    /// <param name="orderBy">In which order; by name unless given.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">A page was refused; <see cref="FootfallError"/> reads why.</exception>
    public IAsyncEnumerable<Zone> ListZonesAsync(
        string parent, string filter = "", string orderBy = "", CancellationToken cancellation = default) => Pages.ReadAsync(
        token => Zones.ListZonesAsync(
            new ListZonesRequest { Parent = parent, Filter = filter, OrderBy = orderBy, PageToken = token }, cancellationToken: cancellation).ResponseAsync,
        answer => answer.Zones,
        answer => answer.NextPageToken,
        cancellation);

    /// <summary>Rows of numbers of a query, over all its pages.</summary>
    /// <param name="query">Its page token is not looked at.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">A page was refused; <see cref="FootfallError"/> reads why.</exception>
    public IAsyncEnumerable<Interval> QueryIntervalsAsync(QueryIntervalsRequest query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Pages.ReadAsync(
            token => Insights.QueryIntervalsAsync(
                new QueryIntervalsRequest(query) { PageToken = token }, cancellationToken: cancellation).ResponseAsync,
            answer => answer.Intervals,
            answer => answer.NextPageToken,
            cancellation);
    }
}
