using System.Diagnostics.Metrics;
using Footfall.Domain.Cameras;
using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Metrics;
using Footfall.Pipeline.Storing;
using Footfall.Service.Counting;
using Footfall.Service.Hosting;
using Footfall.Service.Live.Events;
using Footfall.Storage.Configuration;
using Footfall.Storage.Series;
using Footfall.Storage.Stillness;
using Footfall.Testing;
using Footfall.Testing.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Tests.Counting;

/// <summary>The service's cameras on real films, a real graph and a real store of record; only the detector sees nobody.</summary>
internal sealed class FleetRig : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly StageMeter _stages;
    private readonly CameraMeter _cameras;

    private FleetRig(DuckDbSeriesStore series, StorePlan first, TemporaryFolder folder)
    {
        _folder = folder;
        IMeterFactory meters = _services.GetRequiredService<IMeterFactory>();
        _stages = new StageMeter(meters);
        _cameras = new CameraMeter(meters);
        Series = series;
        Graph = new FootfallGraph(
            new SeesNobody(),
            new GraphSettings("nobody", 1, new BatchingOptions(1, TimeSpan.FromMilliseconds(5))),
            _stages,
            TimeProvider.System,
            NullLogger<FootfallGraph>.Instance);
        Writer = new IntervalWriter(series, TimeProvider.System, NullLogger<IntervalWriter>.Instance);
        Still = new StillLearning(StillThingsFile.Open(folder.Path), new StillnessOptions(), NullLoggerFactory.Instance);
        Events = new EventLogs(
            Options.Create(new StorageOptions { DataFolder = folder.Path }), TimeProvider.System, NullLogger<EventLogs>.Instance);
        Builder = new CameraBuilder(
            Graph, Writer, Still, null, Events, _cameras, TimeProvider.System, NullLoggerFactory.Instance);
        Fleet = new CameraFleet(
            new OpenStore(first, series, new StoreCalendar(first.TimeZone, first.Hours)),
            Builder,
            Writer,
            Still,
            TimeProvider.System,
            NullLogger<CameraFleet>.Instance);
    }

    public CameraFleet Fleet { get; }

    public EventLogs Events { get; }

    public DuckDbSeriesStore Series { get; }

    public FootfallGraph Graph { get; }

    public IntervalWriter Writer { get; }

    public CameraBuilder Builder { get; }

    public StillLearning Still { get; }

    /// <summary>Starts with some cameras.</summary>
    public static async Task<FleetRig> StartAsync(params string[] cameras)
    {
        var folder = new TemporaryFolder();
        Clip.Make(folder.File("one.mp4"), "-f lavfi -i testsrc=size=64x48:rate=10:duration=4 -pix_fmt yuv420p");
        Clip.Make(folder.File("two.mp4"), "-f lavfi -i testsrc2=size=96x64:rate=10:duration=4 -pix_fmt yuv420p");
        DuckDbSeriesStore series = await DuckDbSeriesStore.OpenAsync(
            folder.Path, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance);
        var rig = new FleetRig(series, Store([.. cameras.Select(id => Camera(folder, id))]), folder);
        await rig.Fleet.BuildAsync(TestContext.Current.CancellationToken);
        rig.Fleet.Start();
        return rig;
    }

    public static StorePlan Store(params CameraSetup[] cameras) =>
        new("shop", "Shop", TimeZoneInfo.Utc, [.. cameras]);

    /// <summary>What a camera of that store is kept under.</summary>
    public static string Key(string cameraId) => CameraKey.Of("shop", cameraId);

    public CameraSetup Camera(string id) => Camera(_folder, id);

    public CameraAddress Film(string name) => CameraAddress.Parse(name, _folder.Path);

    public CountedCamera Find(string id) => Fleet.Current.Cameras.Single(camera => camera.Id == id);

    /// <summary>The decoders of this rig's films, and of no test beside it.</summary>
    public IReadOnlyList<int> Decoders() => [.. ProcessList.WithArgument(_folder.Path).Where(ProcessList.Runs).Order()];

    /// <summary>Whether the running cameras are the wanted ones, plan versions left aside.</summary>
    public static bool IsAsWanted(CameraSetup running, CameraSetup wanted) =>
        Text(running) == Text(wanted);

    public async ValueTask DisposeAsync()
    {
        await Fleet.DisposeAsync();
        Events.Dispose();
        await Graph.DisposeAsync();
        await Writer.DisposeAsync();
        await Series.DisposeAsync();
        _cameras.Dispose();
        _stages.Dispose();
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private static CameraSetup Camera(TemporaryFolder folder, string id) => new(
        id, $"Camera {id}", CameraAddress.Parse("one.mp4", folder.Path), 10, 64, true, CameraPlan.Empty with { Version = 1 });

    private static string Text(CameraSetup setup)
    {
        byte[] plan = PlanFile.Write(setup.Plan);
        return $"{setup.Id} {setup.Name} {setup.Address.Value} {setup.FramesPerSecond} {setup.AnalysisWidth} {setup.Loop} "
            + $"{setup.IsEnabled} {System.Text.Encoding.UTF8.GetString(plan)}";
    }
}
