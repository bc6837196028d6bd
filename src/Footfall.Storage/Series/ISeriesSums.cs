using Footfall.Storage.Series.Sums;

namespace Footfall.Storage.Series;

/// <summary>Answers about the past, added up in the store of record so that no minute has to leave it.</summary>
/// <remarks>Thread-safe. Each answer is of one state of the store. What an answer holds is bounded by its question.</remarks>
public interface ISeriesSums
{
    /// <summary>Adds up minutes of lines, zones and cameras.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<SeriesSums> SumAsync(SumRequest request, CancellationToken cancellation);

    /// <summary>Adds up heat cells; the subjects are cameras.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<IReadOnlyList<HeatSum>> SumHeatAsync(SumRequest request, CancellationToken cancellation);

    /// <summary>Adds up transitions, over all buckets together; the subjects are cameras.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<IReadOnlyList<FlowSum>> SumFlowAsync(SumRequest request, CancellationToken cancellation);

    /// <summary>Reads who came and went at some cameras' entrances in [from, to).</summary>
    /// <param name="cameras">Keys of every camera that watches an entrance.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="longestUnseen">Longer stretches without a view are told of.</param>
    /// <param name="cancellation">Gives up before the store is asked.</param>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<EntranceFlow> ReadEntrancesAsync(
        IReadOnlyCollection<string> cameras,
        DateTimeOffset from,
        DateTimeOffset to,
        TimeSpan longestUnseen,
        CancellationToken cancellation);

    /// <summary>From when to when each camera of a store has intervals, of those that start in [from, to).</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<IReadOnlyList<StoredSpan>> ReadSpansAsync(
        string storeId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>From when to when each camera of a store watched an entrance.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<IReadOnlyList<StoredSpan>> ReadEntranceSpansAsync(string storeId, CancellationToken cancellation);

    /// <summary>Whether anything of a camera, line or zone is stored.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    Task<bool> HoldsAsync(SumItem item, CancellationToken cancellation);
}
