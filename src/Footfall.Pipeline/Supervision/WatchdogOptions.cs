namespace Footfall.Pipeline.Supervision;

/// <summary>When a camera counts as unwell, and how it is brought back.</summary>
public sealed record WatchdogOptions
{
    /// <summary>Without a frame for this long, the connection is given up and made anew.</summary>
    /// <value>10 s unless set.</value>
    public TimeSpan SilentAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Pictures that stay the same, bit for bit, for longer than this are not counted on. Longer than a camera's key
    /// frame interval if it removes all noise: such a camera may truly send the same picture in between.
    /// </summary>
    /// <value>2 s unless set.</value>
    public TimeSpan FrozenAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Span over which frames per second are measured.</summary>
    /// <value>10 s unless set.</value>
    public TimeSpan RateWindow { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Below this share of the expected frames per second a camera is slow.</summary>
    /// <value>0 to 1; 0.5 unless set.</value>
    public double SlowBelow { get; init; } = 0.5;

    /// <summary>Longest pause before the first new attempt; doubles with every further one.</summary>
    /// <value>1 s unless set.</value>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest pause before any attempt.</summary>
    /// <value>30 s unless set.</value>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After a connection that gave frames for this long, pauses start from the shortest again.</summary>
    /// <value>1 min unless set.</value>
    public TimeSpan HealthyAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A clock set back by no more than this is ignored: time servers do it all day.</summary>
    /// <value>1 s unless set.</value>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromSeconds(1);
}
