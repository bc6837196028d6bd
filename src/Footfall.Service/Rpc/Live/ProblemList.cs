using System.Collections.Concurrent;
using System.Globalization;
using Footfall.Pipeline.Supervision;
using Footfall.Service.Counting;
using Footfall.Service.Rpc.Names;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Service.Rpc.Live;

/// <summary>Says what is wrong now, and since when.</summary>
internal sealed class ProblemList(CountingService counting, ConfigurationNotice notice, TimeProvider clock)
{
    // Below it the store of record may run full within days.
    private const long LeastFreeBytes = 1L << 30;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _since = new(StringComparer.Ordinal);

    /// <summary>Everything that is wrong.</summary>
    /// <param name="sees">Which stores' cameras may be named.</param>
    /// <param name="freeBytes">Free space where counts are stored.</param>
    public IReadOnlyList<ServiceProblem> Read(Func<string, bool> sees, long freeBytes)
    {
        List<ServiceProblem> problems = [];
        Note(problems, "store", counting.StoreProblem is { } refusal
            ? ($"The store of record takes no counts: {refusal}", $"Look at its disk; {counting.WaitingIntervals} intervals wait and are stored then.")
            : null);
        Note(problems, "configuration", notice.Problem is { } wrong
            ? (wrong, "Change what it names; the last good configuration counts on until then.")
            : null);
        Note(problems, "disk", freeBytes < LeastFreeBytes
            ? (string.Create(CultureInfo.InvariantCulture, $"Only {freeBytes / (1 << 20)} MiB are free where counts are stored."),
                "Make room on that disk, or move the data folder (Storage:DataFolder).")
            : null);
        foreach (CountedStore store in counting.Stores.Where(store => sees(store.Store.Config.Id)))
        {
            problems.AddRange(store.Cameras.Select(camera => Of(store.Store.Config.Id, camera)).OfType<ServiceProblem>());
        }

        return problems;
    }

    private void Note(List<ServiceProblem> problems, string key, (string Problem, string Remedy)? found)
    {
        if (found is not { } now)
        {
            _since.TryRemove(key, out _);
            return;
        }

        problems.Add(new ServiceProblem
        {
            Problem = now.Problem,
            Remedy = now.Remedy,
            SinceTime = Timestamp.FromDateTimeOffset(_since.GetOrAdd(key, static (_, clock) => clock.GetUtcNow(), clock)),
        });
    }

    private static ServiceProblem? Of(string storeId, CountedCamera camera)
    {
        if (camera.Health is not { } health || Say(health) is not var (problem, remedy))
        {
            return null;
        }

        return new ServiceProblem
        {
            Problem = problem,
            Remedy = remedy,
            Subject = ResourceNames.Camera.Format(storeId, camera.Id),
            SinceTime = Timestamp.FromDateTimeOffset(health.Since),
        };
    }

    private static (string Problem, string Remedy)? Say(CameraHealth health) => health.State switch
    {
        Pipeline.Supervision.CameraState.Slow => (
            string.Create(
                CultureInfo.InvariantCulture,
                $"Only {health.FramesPerSecond:0.#} of {health.ExpectedFramesPerSecond:0.#} frames a second come from the camera."),
            "Check its network and its own settings."),
        Pipeline.Supervision.CameraState.Frozen => (
            "The picture stands still, so nothing is counted.", "Look at the camera or restart it."),
        Pipeline.Supervision.CameraState.ClockSetBack => (
            "This computer's clock was set back. Counting goes on when it has passed the newest counted time.",
            "Check its time server."),
        Pipeline.Supervision.CameraState.Reconnecting when health.LastError is { } error => (error.Problem, error.Remedy),
        Pipeline.Supervision.CameraState.Reconnecting => ("The camera was lost.", "Check that it is on; it is tried again."),
        Pipeline.Supervision.CameraState.Ended => ("The film was played to its end.", "Set loop to start it again."),
        _ => null,
    };
}
