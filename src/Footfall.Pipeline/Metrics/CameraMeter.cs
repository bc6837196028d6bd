using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Footfall.Pipeline.Supervision;

namespace Footfall.Pipeline.Metrics;

/// <summary>Shows the state of every supervised camera to dashboards.</summary>
/// <remarks>Instruments of the meter <c>Footfall.Pipeline</c>, tagged <c>camera</c>. Thread-safe.</remarks>
public sealed class CameraMeter : IDisposable
{
    private static readonly CameraState[] States = Enum.GetValues<CameraState>();
    private readonly ConcurrentDictionary<string, Func<CameraHealth>> _cameras = new(StringComparer.Ordinal);
    private readonly Meter _meter;
    private readonly Counter<long> _reconnects;

    /// <summary>Creates the instruments.</summary>
    /// <param name="meters">Where from.</param>
    public CameraMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _meter = meters.Create("Footfall.Pipeline");
        _reconnects = _meter.CreateCounter<long>(
            "footfall.camera.reconnects", "{attempt}", "Attempts to connect a camera after the first one.");
        _meter.CreateObservableGauge(
            "footfall.camera.state", ObserveStates, "1", "1 for the state that a camera is in, 0 for the others.");
        _meter.CreateObservableGauge(
            "footfall.camera.rate",
            () => _cameras.Select(camera => new Measurement<double>(camera.Value().FramesPerSecond, Tag(camera.Key))),
            "{frame}/s",
            "Frames that a camera gives, over the last seconds.");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    /// <summary>Shows a camera from now on, in place of what was shown of it before.</summary>
    /// <param name="cameraId">The camera.</param>
    /// <param name="health">Asked whenever somebody looks.</param>
    public void Follow(string cameraId, Func<CameraHealth> health) => _cameras[cameraId] = health;

    /// <summary>Shows a camera no more, unless somebody else has taken over.</summary>
    /// <param name="cameraId">The camera.</param>
    /// <param name="health">As it was followed.</param>
    public void Forget(string cameraId, Func<CameraHealth> health) => _cameras.TryRemove(new(cameraId, health));

    internal void CountReconnect(string cameraId) => _reconnects.Add(1, Tag(cameraId));

    private IEnumerable<Measurement<int>> ObserveStates()
    {
        foreach ((string camera, Func<CameraHealth> health) in _cameras)
        {
            CameraState current = health().State;
            foreach (CameraState state in States)
            {
                yield return new Measurement<int>(
                    state == current ? 1 : 0, Tag(camera), new("state", state.ToString()));
            }
        }
    }

    private static KeyValuePair<string, object?> Tag(string cameraId) => new("camera", cameraId);
}
