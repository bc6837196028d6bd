using System.Collections.Immutable;
using CsCheck;
using DuckDB.NET.Data;
using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Storage.Series;
using Footfall.Storage.Writer;
using Footfall.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Storage.Tests.Series;

public sealed class JournalTests : IDisposable
{
    private static readonly Gen<PersonInView> People =
        from x in Gen.Float[-100, 2000]
        from seconds in Gen.Double[0, 1e6]
        from side in Gen.OneOfConst(-1, 1)
        from pending in Gen.OneOfConst<CrossingDirection?>(null, CrossingDirection.In, CrossingDirection.Out)
        from last in Gen.OneOfConst(null, "tills", "\"quoted\" 入口")
        select new PersonInView(
            At(seconds),
            new BoxPixels(x, x / 3, x + 40, x + 90),
            [new LineStanding("door", side, side > 0, pending, At(seconds - 0.3), NeedsProof: side < 0)],
            [new ZoneStanding("tills", At(seconds - 100), At(seconds), side > 0)],
            [new QueueStanding("tills", side > 0, At(seconds - 100), At(seconds - 90), At(seconds))],
            last,
            At(seconds));

    private readonly TemporaryFolder _data = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task AnyJournal_ComesBackAsItWas()
    {
        await using DuckDbSeriesStore store = await OpenAsync();
        await Gen.Select(IntervalGen.Any.Array[0, 3], People.Array[0, 6]).SampleAsync(
            async (open, people) =>
            {
                // What is open in a camera's journal is that camera's.
                CameraJournal journal = Journal(NumberedInterval.CameraId) with
                {
                    Open = [.. open.Select(interval => interval with { CameraId = NumberedInterval.CameraId })],
                    People = [.. people],
                };
                await store.WriteJournalAsync(journal, Cancellation);
                Same((await store.ReadJournalAsync(journal.CameraId, Cancellation))!, journal);
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public async Task Interval_IsCommittedTogetherWithWhatIsLeft()
    {
        await using DuckDbSeriesStore store = await OpenAsync();
        CameraInterval closing = NumberedInterval.Create(1);
        await store.WriteJournalAsync(Journal(closing.CameraId) with { Open = [closing] }, Cancellation);
        await store.WriteJournalAsync(Journal("other"), Cancellation);

        await store.CommitAsync(closing, Journal(closing.CameraId) with { At = At(60) }, Cancellation);

        CameraJournal left = (await store.ReadJournalAsync(closing.CameraId, Cancellation))!;
        left.Open.ShouldBeEmpty();
        left.At.ShouldBe(At(60));
        (await store.ReadJournalAsync("other", Cancellation))!.At.ShouldBe(At(0));
        (await store.ReadJournalAsync("nobody", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Journal_OfAnotherVersion_StartsWithNobody_AndSaysSo()
    {
        await using (DuckDbSeriesStore store = await OpenAsync())
        {
            await store.WriteJournalAsync(Journal("door"), Cancellation);
        }

        using (var file = new DuckDBConnection($"Data Source={Path.Combine(_data.Path, DuckDbSeriesStore.FileName)}"))
        {
            file.Open();
            using DuckDBCommand command = file.CreateCommand();
            command.CommandText = "UPDATE camera_journal SET body = '{\"FromTheFuture\":1}'";
            command.ExecuteNonQuery();
        }

        var log = new LogLines<DuckDbSeriesStore>();
        await using DuckDbSeriesStore again = await DuckDbSeriesStore.OpenAsync(_data.Path, TimeProvider.System, log);
        (await again.ReadJournalAsync("door", Cancellation)).ShouldBeNull();
        log.Lines.ShouldContain(line => line.Contains("journal of camera door", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Journals_WrittenOverAndOver_DoNotGrowTheFile()
    {
        await using DuckDbSeriesStore store = await OpenAsync();
        CameraJournal journal = Journal("door") with
        {
            Open = [NumberedInterval.Create(5)],
            People = [.. Enumerable.Range(0, 30).Select(second => new PersonInView(
                At(second), new BoxPixels(second, 0, 40, 90), [new LineStanding("door", 1, true, null, At(0), NeedsProof: false)], [], [], "tills", At(0)))],
        };
        long early = 0;
        for (int i = 0; i < 600; i++)
        {
            await store.WriteJournalAsync(journal with { At = At(i) }, Cancellation);
            early = i == 200 ? FileBytes() : early;
        }

        FileBytes().ShouldBeLessThan(early + (8 * 1024 * 1024));
        (await store.ReadJournalAsync("door", Cancellation))!.At.ShouldBe(At(599));
    }

    private static CameraJournal Journal(string cameraId) => new(
        cameraId,
        At(0),
        new CameraPlan(
            3,
            [new LinePlan("door", LineRole.Entrance, new(0.1, 0.2), new(1.0 / 3, 0.9), CrossingSide.RightToLeft)],
            [new ZonePlan("tills", ZoneRole.Queue, [new(0, 0), new(1, 0), new(0.5, 1)], "counter")],
            new RegionNormalized(0.1, 0, 0.8, 1),
            [[new(0, 0), new(0.1, 0), new(0, 0.1)]],
            new PlanSettings { GapTolerance = TimeSpan.FromSeconds(3.5) }),
        new PictureSize(1920, 1080),
        [],
        []);

    private static void Same(CameraJournal actual, CameraJournal expected)
    {
        actual.Plan.Lines.ToArray().ShouldBe(expected.Plan.Lines.ToArray());
        actual.Plan.Zones[0].Polygon.ToArray().ShouldBe(expected.Plan.Zones[0].Polygon.ToArray());
        actual.Plan.Masks[0].ToArray().ShouldBe(expected.Plan.Masks[0].ToArray());
        (actual.Plan with { Lines = [], Zones = [], Masks = [] }).ShouldBe(expected.Plan with { Lines = [], Zones = [], Masks = [] });
        (actual with { Plan = CameraPlan.Empty, Open = [], People = [] }).ShouldBe(expected with { Plan = CameraPlan.Empty, Open = [], People = [] });
        actual.People.Length.ShouldBe(expected.People.Length);
        foreach ((PersonInView one, PersonInView other) in actual.People.Zip(expected.People))
        {
            one.Lines.ToArray().ShouldBe(other.Lines.ToArray());
            one.Zones.ToArray().ShouldBe(other.Zones.ToArray());
            one.Queues.ToArray().ShouldBe(other.Queues.ToArray());
            (one with { Lines = [], Zones = [], Queues = [] }).ShouldBe(other with { Lines = [], Zones = [], Queues = [] });
        }

        actual.Open.Length.ShouldBe(expected.Open.Length);
        foreach ((CameraInterval one, CameraInterval other) in actual.Open.Zip(expected.Open))
        {
            IntervalAssert.Same(one with { Start = one.Start.ToUniversalTime() }, other);
        }
    }

    private static DateTimeOffset At(double seconds) => NumberedInterval.Origin.AddSeconds(seconds);

    private Task<DuckDbSeriesStore> OpenAsync() =>
        DuckDbSeriesStore.OpenAsync(_data.Path, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance);

    private long FileBytes() => new DirectoryInfo(_data.Path).EnumerateFiles().Sum(file => file.Length);
}
