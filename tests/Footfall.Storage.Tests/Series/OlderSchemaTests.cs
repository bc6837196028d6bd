using System.Reflection;
using DuckDB.NET.Data;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Storage.Series;
using Footfall.Storage.Writer;
using Footfall.Testing;

namespace Footfall.Storage.Tests.Series;

/// <summary>A file that the first version made, before there were queues.</summary>
public sealed class OlderSchemaTests : IDisposable
{
    private const string OldRows = """
        INSERT INTO camera_interval VALUES ('cam', '2026-01-01 00:00:00+00', 60, 3, 'nanodet', 59.5);
        INSERT INTO line_measure VALUES ('cam', '2026-01-01 00:00:00+00', 0, 'door', 'entrance', 4, 2);
        INSERT INTO zone_measure VALUES ('cam', '2026-01-01 00:00:00+00', 0, 'tills', 'queue', 12.5, 2, 0, 1, 9.25, 0, 0);
        INSERT INTO zone_dwell VALUES ('cam', '2026-01-01 00:00:00+00', 'tills', 112, 1);
        """;

    private readonly TemporaryFolder _data = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string FilePath => OpenStore.FileIn(_data.Path);

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task OldIntervals_ComeBackAsTheyWere_WithNothingKnownOfQueuesAndIdentity()
    {
        CreateOldFile();
        var log = new LogLines<DuckDbSeriesStore>();
        await using (DuckDbSeriesStore store = await DuckDbSeriesStore.OpenAsync(_data.Path, TimeProvider.System, log))
        {
            IReadOnlyList<CameraInterval> read = await ReadAsync(store, "cam");
            ShouldBeTheOldInterval(read.ShouldHaveSingleItem());
        }

        log.Lines.ShouldHaveSingleItem();

        // Migrated once; the second time there is nothing to do.
        await using DuckDbSeriesStore again = await DuckDbSeriesStore.OpenAsync(_data.Path, TimeProvider.System, log);
        ShouldBeTheOldInterval((await ReadAsync(again, "cam")).ShouldHaveSingleItem());
        log.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task NewIntervals_StandBesideOldOnes_AndReplaceThem()
    {
        CreateOldFile();
        await using DuckDbSeriesStore store = await OpenStore.In(_data.Path);
        CameraInterval beside = NumberedInterval.Create(1) with { CameraId = "cam" };
        await store.CommitAsync(beside, rest: null, Cancellation);

        IReadOnlyList<CameraInterval> both = await ReadAsync(store, "cam");
        both.Count.ShouldBe(2);
        ShouldBeTheOldInterval(both[0]);
        IntervalAssert.Same(both[1], beside);

        CameraInterval instead = NumberedInterval.Create(0) with { CameraId = "cam" };
        await store.CommitAsync(instead, rest: null, Cancellation);
        IntervalAssert.Same((await ReadAsync(store, "cam"))[0], instead);
    }

    private static void ShouldBeTheOldInterval(CameraInterval interval)
    {
        (interval.PlanVersion, interval.CoverageSeconds, interval.Identity, interval.CountConfidence)
            .ShouldBe((3, 59.5, null, null));
        interval.Lines.ShouldHaveSingleItem().ShouldBe(new LineMeasure("door", LineRole.Entrance, 4, 2));
        interval.Zones.ShouldHaveSingleItem().ShouldBe(new ZoneMeasure(
            "tills", ZoneRole.Queue, 12.5, 2, 0, 1, 9.25, 0, 0, DwellHistogram.FromBuckets([KeyValuePair.Create(112, 1)])));
    }

    private static Task<IReadOnlyList<CameraInterval>> ReadAsync(DuckDbSeriesStore store, string camera) =>
        store.ReadAsync(camera, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Cancellation);

    private void CreateOldFile()
    {
        using var connection = new DuckDBConnection($"DataSource={FilePath}");
        connection.Open();
        foreach (string sql in (string[])
        [
            "CREATE TABLE schema_version (version INTEGER NOT NULL, applied_at TIMESTAMPTZ NOT NULL)",
            StepOne(),
            "INSERT INTO schema_version VALUES (1, now())",
            OldRows,
        ])
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private static string StepOne()
    {
        Assembly storage = typeof(DuckDbSeriesStore).Assembly;
        string step = storage.GetManifestResourceNames().Single(name => name.StartsWith("0001", StringComparison.Ordinal));
        using var reader = new StreamReader(storage.GetManifestResourceStream(step)!);
        return reader.ReadToEnd();
    }
}
