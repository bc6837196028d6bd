using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Storage.Series;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Benchmarks.Storage;

/// <summary>What does a start read of the store of record, with heat cells and without?</summary>
/// <remarks>
/// 16 cameras with two days of minutes each, a line, two zones and 120 heat cells a minute: 46 080 intervals and 5.5 million
/// cells. The first camera is written through the store, the others are copied from it.
/// <c>STORE_FOLDER</c> names a folder to keep the file in, to start a service on.
/// </remarks>
public class StartReading
{
    private const int Cameras = 16;
    private const int Minutes = 2 * 24 * 60;
    private const int Cells = 120;

    private static readonly string[] Tables =
    [
        "camera_interval", "line_measure", "zone_measure", "zone_dwell", "zone_transition", "heat_cell", "identity_measure",
    ];

    private string? _temporary;
    private DateTimeOffset _from;
    private DuckDbSeriesStore _store = null!;

    /// <summary>Fills the store.</summary>
    [GlobalSetup]
    public async Task FillAsync()
    {
        string folder = Environment.GetEnvironmentVariable("STORE_FOLDER")
            ?? (_temporary = Directory.CreateTempSubdirectory("footfall-").FullName);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        _from = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(-Minutes);
        if (!File.Exists(Path.Combine(folder, DuckDbSeriesStore.FileName)))
        {
            await FillFirstAsync(folder).ConfigureAwait(false);
            CopyFirst(Path.Combine(folder, DuckDbSeriesStore.FileName));
        }

        _store = await OpenAsync(folder).ConfigureAwait(false);
    }

    /// <summary>Lets go of the store.</summary>
    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await _store.DisposeAsync().ConfigureAwait(false);
        if (_temporary is not null)
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }

    /// <summary>Every camera's whole intervals.</summary>
    [Benchmark(Baseline = true)]
    public Task<int> WithHeatCells() => ReadAsync(_store.ReadAsync);

    /// <summary>Every camera's intervals without heat cells.</summary>
    [Benchmark]
    public Task<int> CountsAlone() => ReadAsync(_store.ReadCountsAsync);

    private async Task<int> ReadAsync(
        Func<string, DateTimeOffset, DateTimeOffset, CancellationToken, Task<IReadOnlyList<CameraInterval>>> read)
    {
        int intervals = 0;
        for (int camera = 0; camera < Cameras; camera++)
        {
            IReadOnlyList<CameraInterval> found =
                await read(Name(camera), _from.AddDays(-1), _from.AddDays(3), CancellationToken.None).ConfigureAwait(false);
            intervals += found.Count;
        }

        return intervals == Cameras * Minutes ? intervals : throw new InvalidOperationException($"{intervals} intervals were read.");
    }

    private async Task FillFirstAsync(string folder)
    {
        await using DuckDbSeriesStore store = await OpenAsync(folder).ConfigureAwait(false);
        for (int minute = 0; minute < Minutes; minute++)
        {
            await store.CommitAsync(Interval(minute), rest: null, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static void CopyFirst(string file)
    {
        using var connection = new DuckDBConnection($"DataSource={file}");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        for (int camera = 1; camera < Cameras; camera++)
        {
            foreach (string table in Tables)
            {
                command.CommandText =
                    $"INSERT INTO {table} SELECT * REPLACE ('{Name(camera)}' AS camera_id) FROM {table} WHERE camera_id = '{Name(0)}'";
                command.ExecuteNonQuery();
            }
        }
    }

    private CameraInterval Interval(int minute) => new(
        Name(0), _from.AddMinutes(minute), TimeSpan.FromMinutes(1), 1, "nanodet-g", 60,
        [new LineMeasure("door", LineRole.Entrance, minute % 3, minute % 3)],
        [Zone("aisle", ZoneRole.Area), Zone("shelf", ZoneRole.Area)],
        [new TransitionMeasure("outside", "aisle", 2), new TransitionMeasure("aisle", "shelf", 1)],
        [.. Enumerable.Range(0, Cells).Select(cell => new HeatCell((cell * 7) + (minute % 7), cell / 10.0, 1))],
        new IdentityMeasure(90, 3, 0, 0));

    private static ZoneMeasure Zone(string id, ZoneRole role) => new(
        id, role, 45, 3, 0, 2, 44, 1, 0, DwellHistogram.Empty.Add(TimeSpan.FromSeconds(14)).Add(TimeSpan.FromSeconds(30)));

    private static string Name(int camera) => $"camera-{camera}";

    private static Task<DuckDbSeriesStore> OpenAsync(string folder) =>
        DuckDbSeriesStore.OpenAsync(folder, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance);
}
