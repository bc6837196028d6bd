using DuckDB.NET.Data;
using Footfall.Storage.Series.Sums;

namespace Footfall.Storage.Series;

/// <content>Answers that are added up in the database.</content>
public sealed partial class DuckDbSeriesStore : ISeriesSums
{
    /// <inheritdoc/>
    public Task<SeriesSums> SumAsync(SumRequest request, CancellationToken cancellation) =>
        AskAsync(connection => SumQuery.Read(connection, request, cancellation), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<HeatSum>> SumHeatAsync(SumRequest request, CancellationToken cancellation) =>
        AskAsync(connection => CellQuery.ReadHeat(connection, request), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FlowSum>> SumFlowAsync(SumRequest request, CancellationToken cancellation) =>
        AskAsync(connection => CellQuery.ReadFlow(connection, request), cancellation);

    /// <inheritdoc/>
    public Task<EntranceFlow> ReadEntrancesAsync(
        IReadOnlyCollection<string> cameras,
        DateTimeOffset from,
        DateTimeOffset to,
        TimeSpan longestUnseen,
        CancellationToken cancellation) =>
        AskAsync(connection => EntranceQuery.Read(connection, cameras, from, to, longestUnseen), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredSpan>> ReadSpansAsync(
        string storeId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        AskAsync(connection => SpanQuery.OfCameras(connection, storeId, from, to), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredSpan>> ReadEntranceSpansAsync(string storeId, CancellationToken cancellation) =>
        AskAsync(connection => SpanQuery.OfEntrances(connection, storeId), cancellation);

    /// <inheritdoc/>
    public Task<bool> HoldsAsync(SumItem item, CancellationToken cancellation) =>
        AskAsync(connection => SpanQuery.Holds(connection, item), cancellation);

    private Task<T> AskAsync<T>(Func<DuckDBConnection, T> question, CancellationToken cancellation) =>
        Task.Run(() => _database.Read(question), cancellation);
}
