using System.Collections.Concurrent;
using System.Collections.Immutable;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Pipeline.Storing;
using Footfall.Storage.Configuration;

namespace Footfall.Service.Counting;

/// <summary>The running cameras; makes them the wanted ones while those that do not change count on untouched.</summary>
/// <remarks>
/// Names and plans first, as they take no longer than a frame. Then, for all cameras at once, what waits for a decoder or for a
/// lane to drain. What cannot be done is said, and the last good state of that camera stays.
/// </remarks>
internal sealed partial class CameraFleet : IAsyncDisposable
{
    private readonly CameraBuilder _builder;
    private readonly IntervalWriter _writer;
    private readonly StillLearning _still;
    private readonly TimeProvider _clock;
    private readonly ILogger<CameraFleet> _logger;
    private readonly ApplyQueue _queue;
    private volatile CountedStore _current;
    private volatile bool _started;

    public CameraFleet(
        OpenStore store,
        CameraBuilder builder,
        IntervalWriter writer,
        StillLearning still,
        TimeProvider clock,
        ILogger<CameraFleet> logger)
    {
        _current = new CountedStore(store, []);
        _builder = builder;
        _writer = writer;
        _still = still;
        _clock = clock;
        _logger = logger;
        _queue = new ApplyQueue(ApplyNextAsync);
    }

    /// <summary>Store and cameras as they belong together now.</summary>
    public CountedStore Current => _current;

    /// <summary>Makes every camera of the store, to be started later.</summary>
    /// <exception cref="Footfall.Storage.Series.StoreException">The store of record cannot be used.</exception>
    public async Task BuildAsync(CancellationToken cancellation)
    {
        OpenStore store = _current.Store;
        foreach (CameraSetup setup in store.Config.Cameras)
        {
            CountedCamera camera = await _builder.BuildAsync(setup, store, cancellation).ConfigureAwait(false);
            _current = _current with { Cameras = _current.Cameras.Add(camera) };
        }
    }

    /// <summary>Starts to read pictures. Called once.</summary>
    public void Start()
    {
        _started = true;
        foreach (CountedCamera camera in _current.Cameras)
        {
            camera.Start();
        }
    }

    /// <summary>Makes the running store and cameras the wanted ones.</summary>
    /// <param name="next">Validated. One that still waits for its turn gives way to a newer one.</param>
    public Task<ApplyOutcome> ApplyAsync(StorePlan next) => _queue.ApplyAsync(next);

    /// <summary>The store was removed: applies nothing more, and every visit ends.</summary>
    /// <returns>What went wrong with it.</returns>
    public async Task<ImmutableArray<ApplyProblem>> RemoveAsync()
    {
        await _queue.CloseAsync().ConfigureAwait(false);
        var problems = new ConcurrentQueue<ApplyProblem>();
        await Task.WhenAll(_current.Cameras.Select(camera => RemoveAsync(camera, problems))).ConfigureAwait(false);
        return [.. problems];
    }

    /// <summary>Applies nothing more, stops the sources, counts what was read, closes what is open.</summary>
    public async ValueTask DisposeAsync()
    {
        await _queue.CloseAsync().ConfigureAwait(false);
        await Task.WhenAll(_current.Cameras.Select(camera => camera.DisposeAsync().AsTask())).ConfigureAwait(false);
    }

    private async Task<ApplyOutcome> ApplyNextAsync(StorePlan next)
    {
        var problems = new ConcurrentQueue<ApplyProblem>();
        CountedStore before = _current;
        var known = before.Cameras.ToDictionary(camera => camera.Id, StringComparer.Ordinal);
        CameraSetup[] wanted = [.. next.Cameras.Select(setup => Version(setup, known.GetValueOrDefault(setup.Id)))];
        CountedCamera[] removed = [.. before.Cameras.Where(camera => wanted.All(setup => setup.Id != camera.Id))];
        int changed = removed.Length + wanted.Count(setup => known.GetValueOrDefault(setup.Id)?.Setup != setup);
        bool[] slow = [.. wanted.Select(setup => !TakeAtOnce(setup, known))];
        Publish(before.Store with { Config = OnTimesOf(before.Store, next) }, wanted.Select(setup => known.GetValueOrDefault(setup.Id)));

        OpenStore store = await MoveAsync(next, before, problems).ConfigureAwait(false);
        Task<CountedCamera?>[] settling =
        [
            .. wanted.Select((setup, i) => slow[i]
                ? SettleAsync(setup, known.GetValueOrDefault(setup.Id), store, problems)
                : Task.FromResult<CountedCamera?>(known[setup.Id])),
        ];
        await Task.WhenAll(removed.Select(camera => RemoveAsync(camera, problems))).ConfigureAwait(false);
        CountedCamera?[] cameras = await Task.WhenAll(settling).ConfigureAwait(false);
        Publish(store, cameras);
        LogApplied(_logger, changed, _current.Cameras.Length, problems.Count);
        return new ApplyOutcome(false, changed, [.. problems]);
    }

    private static CameraSetup Version(CameraSetup wanted, CountedCamera? running)
    {
        var plan = CameraChange.Versioned(running?.Setup.Plan, wanted.Plan);
        var versioned = wanted with { Plan = plan };
        return running is not null && CameraChange.Between(running.Setup, versioned) == default && running.Name == wanted.Name
            && running.Setup.AnalysisWidth == wanted.AnalysisWidth && running.Setup.Loop == wanted.Loop
            && running.Setup.Detection == wanted.Detection && running.Setup.PictureMode == wanted.PictureMode
            && running.Setup.FloorPlanPosition == wanted.FloorPlanPosition
            ? running.Setup
            : versioned;
    }

    // The region and everything else of the plan can change at a frame boundary; what is decoded follows.
    private static bool TakeAtOnce(CameraSetup setup, Dictionary<string, CountedCamera> known)
    {
        if (!known.TryGetValue(setup.Id, out CountedCamera? camera))
        {
            return false;
        }

        var change = CameraChange.Between(camera.Setup, setup);
        if (change.IsSlow)
        {
            // Until its source is another one, the camera keeps what belongs to the source.
            camera.Take(camera.Setup with
            {
                Name = setup.Name,
                Detection = setup.Detection,
                FloorPlanPosition = setup.FloorPlanPosition,
                PictureMode = setup.PictureMode,
                Plan = setup.Plan with { Region = camera.Setup.Plan.Region },
            });
            return false;
        }

        camera.Take(setup);
        return true;
    }

    private static StorePlan OnTimesOf(OpenStore store, StorePlan next) =>
        next with { TimeZone = store.Config.TimeZone, Hours = store.Config.Hours };

    private void Publish(OpenStore store, IEnumerable<CountedCamera?> cameras)
    {
        ImmutableArray<CountedCamera> running = [.. cameras.OfType<CountedCamera>()];
        StorePlan config = store.Config with { Cameras = [.. running.Select(camera => camera.Setup)] };
        _current = new CountedStore(store with { Config = config }, running);
    }

    /// <summary>Moves every camera to the wanted days, or none.</summary>
    private async Task<OpenStore> MoveAsync(StorePlan next, CountedStore before, ConcurrentQueue<ApplyProblem> problems)
    {
        OpenStore store = before.Store;
        if (next.TimeZone.Id == store.Config.TimeZone.Id && next.Hours.ResetAt == store.Config.Hours.ResetAt)
        {
            return store with { Config = next };
        }

        var calendar = new StoreCalendar(next.TimeZone, next.Hours);
        OpenStore moved = store with { Config = next, Calendar = calendar };
        try
        {
            Action[] moves = await Task.WhenAll(before.Cameras.Select(
                camera => camera.PrepareMoveAsync(calendar, id => ReadStoredAsync(moved, id)))).ConfigureAwait(false);
            foreach (Action move in moves)
            {
                move();
            }

            return moved;
        }
#pragma warning disable CA1031 // Whatever it was, the store counts on by the days that it has.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            foreach (CountedCamera camera in before.Cameras)
            {
                camera.Stay();
            }

            Fail(problems, null, $"The store's time zone and reset hour stay as they were: {failure.Message} They are changed with the next change after that is mended.", failure);
            return store with { Config = OnTimesOf(store, next) };
        }
    }

    private Task<IReadOnlyList<CameraInterval>> ReadStoredAsync(OpenStore store, string cameraId) => _writer.InTurnAsync(
        () => store.ReadRecentAsync(cameraId, _clock.GetUtcNow(), CancellationToken.None), CameraBuilder.StoreLimit);

    private async Task<CountedCamera?> SettleAsync(
        CameraSetup setup, CountedCamera? running, OpenStore store, ConcurrentQueue<ApplyProblem> problems)
    {
        try
        {
            if (running is null)
            {
                running = await _builder.BuildAsync(setup, store, CancellationToken.None).ConfigureAwait(false);
                StartWhenStarted(running);
            }
            else if (CameraChange.Between(running.Setup, setup).Lane)
            {
                running = await ReplaceAsync(running, setup, problems).ConfigureAwait(false);
            }
            else
            {
                running.Take(setup);
                await running.RestartSourceAsync().ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // One camera that cannot be had must not cost the others theirs.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            string state = running is null ? "is not counted on" : "stays as it was";
            Fail(problems, setup.Id, $"Camera '{setup.Id}' {state}: {failure.Message} It is tried again with the next change; the others count on.", failure);
        }

        return running;
    }

    private async Task<CountedCamera> ReplaceAsync(
        CountedCamera running, CameraSetup setup, ConcurrentQueue<ApplyProblem> problems)
    {
        CameraJournal journal = await running.EndAsync().ConfigureAwait(false);
        CountedCamera next;
        try
        {
            next = _builder.Rebuild(running, setup, journal);
        }
#pragma warning disable CA1031 // Back to what has worked until a moment ago.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Fail(problems, setup.Id, $"Camera '{setup.Id}' stays as it was: {failure.Message} It is tried again with the next change.", failure);
            next = _builder.Rebuild(running, running.Setup, journal);
        }

        StartWhenStarted(next);
        return next;
    }

    private async Task RemoveAsync(CountedCamera camera, ConcurrentQueue<ApplyProblem> problems)
    {
        try
        {
            await camera.RemoveAsync().ConfigureAwait(false);
            _still.Forget(camera.Key);
        }
#pragma warning disable CA1031 // It is out of sight already; the others go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Fail(problems, camera.Id, $"Camera '{camera.Id}' was removed, but its last minute may be lost: {failure.Message}", failure);
        }
    }

    private void StartWhenStarted(CountedCamera camera)
    {
        if (_started)
        {
            camera.Start();
        }
    }

    private void Fail(ConcurrentQueue<ApplyProblem> problems, string? cameraId, string message, Exception failure)
    {
        problems.Enqueue(new ApplyProblem(cameraId, message));
        LogNotApplied(_logger, message, failure);
    }
}
