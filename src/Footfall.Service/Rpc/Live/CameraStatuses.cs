using Footfall.Service.Counting;
using Footfall.Service.Rpc.Names;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Supervised = Footfall.Pipeline.Supervision;

namespace Footfall.Service.Rpc.Live;

/// <summary>Puts how a camera does into the contract's words.</summary>
internal static class CameraStatuses
{
    private const int RateDigits = 1;

    /// <summary>How a camera that is counted on does.</summary>
    /// <param name="storeId">Its store.</param>
    /// <param name="camera">The camera.</param>
    public static CameraStatus Of(string storeId, CountedCamera camera)
    {
        CameraDay day = camera.ReadDay();
        CameraStatus status = camera.Health is { } health ? Of(health) : NotRead(camera);
        status.Name = ResourceNames.CameraStatus.Format(storeId, camera.Id);
        status.DroppedFrames = camera.Lane.Meter.Dropped;
        status.AppliedPlanVersion = camera.Lane.Plan.Version;
        status.CoverageToday = new Coverage
        {
            CoverageSeconds = day.CoverageSeconds,
            ElapsedSeconds = (day.ClosedUntil - day.DayStart).TotalSeconds,
        };
        if (!day.HasData)
        {
            status.CoverageToday.MissingCameras.Add(ResourceNames.Camera.Format(storeId, camera.Id));
        }

        return status;
    }

    /// <summary>Of a camera that is configured and not counted on yet.</summary>
    public static CameraStatus Awaited(string storeId, string cameraId, bool isEnabled, DateTimeOffset since) => new()
    {
        Name = ResourceNames.CameraStatus.Format(storeId, cameraId),
        State = isEnabled ? CameraState.Connecting : CameraState.Disabled,
        StateTime = Timestamp.FromDateTimeOffset(since),
    };

    /// <summary>What went wrong with a camera.</summary>
    public static CameraProblem Problem(string problem, string remedy, DateTimeOffset at) => new()
    {
        Problem = problem,
        Remedy = remedy,
        OccurTime = Timestamp.FromDateTimeOffset(at),
    };

    private static CameraStatus NotRead(CountedCamera camera) => new()
    {
        State = camera.Setup.IsEnabled ? CameraState.Connecting : CameraState.Disabled,
        StateTime = Timestamp.FromDateTimeOffset(camera.PausedAt),
    };

    private static CameraStatus Of(Supervised.CameraHealth health)
    {
        var status = new CameraStatus
        {
            State = StateOf(health.State),
            StateTime = Timestamp.FromDateTimeOffset(health.Since),
            Counting = health.IsCounting,
            FramesPerSecond = Math.Round(health.FramesPerSecond, RateDigits),
            Reconnects = health.Reconnects,
        };
        if (health.ExpectedFramesPerSecond is { } expected)
        {
            status.ExpectedFramesPerSecond = expected;
        }

        if (health.SourceSize is { } size)
        {
            status.PictureSize = new PictureSize { WidthPixels = size.Width, HeightPixels = size.Height };
        }

        if (health.LastError is { } error)
        {
            status.LastProblem = Problem(error.Problem, error.Remedy, error.At);
        }

        return status;
    }

    private static CameraState StateOf(Supervised.CameraState state) => state switch
    {
        Supervised.CameraState.Connecting => CameraState.Connecting,
        Supervised.CameraState.Live => CameraState.Live,
        Supervised.CameraState.Slow => CameraState.Slow,
        Supervised.CameraState.Frozen => CameraState.Frozen,
        Supervised.CameraState.ClockSetBack => CameraState.ClockSetBack,
        Supervised.CameraState.Reconnecting => CameraState.Reconnecting,
        Supervised.CameraState.Ended => CameraState.Ended,
        Supervised.CameraState.Stopped => CameraState.Stopped,
        _ => CameraState.Unspecified,
    };
}
