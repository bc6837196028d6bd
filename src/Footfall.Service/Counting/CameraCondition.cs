using System.Globalization;
using Footfall.Pipeline.Supervision;

namespace Footfall.Service.Counting;

/// <summary>How a camera does, for a page.</summary>
/// <param name="Name">For programs, such as <c>live</c> or <c>reconnecting</c>.</param>
/// <param name="Words">For people.</param>
/// <param name="IsCounting">Whether its pictures are counted on.</param>
/// <param name="Problem">What is wrong and the remedy; null while all is well.</param>
internal sealed record CameraCondition(string Name, string Words, bool IsCounting, string? Problem)
{
    /// <summary>Not read yet.</summary>
    public static CameraCondition Starting { get; } = Waiting("connecting", "Connecting", null);

    /// <summary>Whether somebody has paused it, so that nothing is wrong with it.</summary>
    public bool IsPaused { get; private init; }

    /// <summary>Not read at all, as somebody wished.</summary>
    /// <param name="since">From when on.</param>
    /// <param name="zone">The store's time zone.</param>
    public static CameraCondition Paused(DateTimeOffset since, TimeZoneInfo zone) => Waiting(
        "paused", $"Paused since {TimeOfDay(since, zone)}", null) with { IsPaused = true };

    /// <summary>Puts a supervisor's finding into words.</summary>
    /// <param name="health">The finding.</param>
    /// <param name="zone">The store's time zone, for times of day.</param>
    public static CameraCondition Of(CameraHealth health, TimeZoneInfo zone)
    {
        string since = TimeOfDay(health.Since, zone);
        return health.State switch
        {
            CameraState.Connecting => Waiting("connecting", "Connecting", null),
            CameraState.Live => new("live", "Live", true, null),
            CameraState.Slow => new("slow", "Slow", true, Slowness(health)),
            CameraState.Frozen => Waiting(
                "frozen",
                "Frozen picture",
                $"The picture has stood still since {since}, so nothing is counted. Look at the camera or restart it."),
            CameraState.ClockSetBack => Waiting(
                "clock-set-back",
                "Clock set back",
                "This computer's clock was set back. Counting goes on when it has passed the newest counted time; check its time " +
                "server."),
            CameraState.Reconnecting => Waiting("reconnecting", "Reconnecting", LastError(health)),
            CameraState.Ended => Waiting("ended", "Film ended", "The film was played to its end. Set loop to start it again."),
            CameraState.Stopped => Waiting("stopped", "Stopped", null),
            _ => throw new ArgumentOutOfRangeException(nameof(health), health.State, "A state without words."),
        };
    }

    private static string TimeOfDay(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static CameraCondition Waiting(string name, string words, string? problem) => new(name, words, false, problem);

    private static string? LastError(CameraHealth health) =>
        health.LastError is { } error ? $"{error.Problem} {error.Remedy}" : null;

    private static string Slowness(CameraHealth health) => string.Create(
        CultureInfo.InvariantCulture,
        $"Only {health.FramesPerSecond:0.#} of {health.ExpectedFramesPerSecond:0.#} frames a second come from the camera. Check its " +
        $"network and its own settings.");
}
