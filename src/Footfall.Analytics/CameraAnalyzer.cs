using System.Collections.Immutable;
using Footfall.Analytics.Coverage;
using Footfall.Analytics.Intervals;
using Footfall.Analytics.Tracks;
using Footfall.Analytics.Zones;
using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics;

/// <summary>Turns one camera's tracks into crossings, visits, flow, heat and intervals.</summary>
/// <remarks>
/// <para>Stateful: takes frames in order, one call at a time. One instance for each camera.</para>
/// <para>
/// All time is capture time. An event belongs to the interval of its own time (a crossing when the far side was
/// reached, a visit when it ended), though it is certain only later; an interval closes once nothing can change it any
/// more. So every number is in exactly one interval, and intervals add up to the whole.
/// </para>
/// <para>
/// State is bounded by the people in view, those gone for less than the track memory, and the frames of one gap
/// tolerance. In steady state a frame allocates nothing.
/// </para>
/// </remarks>
public sealed class CameraAnalyzer
{
    private readonly AnalyzerOptions _options;
    private readonly Action<CameraInterval> _closed;
    private readonly string _cameraId;
    private readonly FrameClock _clock;
    private readonly FrameLog _frames = new();
    private readonly IntervalRoller _intervals;
    private readonly TrackFollower _tracks;
    private readonly OccupancyWatch _occupancy;
    private CameraPlan _plan;
    private bool _isComplete;

    /// <summary>Starts with nothing seen, or with who was in view when an analyzer of the same camera ended.</summary>
    /// <param name="cameraId">The camera; goes into every interval.</param>
    /// <param name="model">The detector's name; goes into every interval.</param>
    /// <param name="plan">What to count; already validated.</param>
    /// <param name="sink">Told everything that is counted, from the thread that calls.</param>
    /// <param name="options">How time is accounted for.</param>
    /// <param name="resumed">
    /// What the camera's last analyzer left behind; its open intervals are the caller's to store. Null for nothing.
    /// </param>
    public CameraAnalyzer(
        string cameraId,
        string model,
        CameraPlan plan,
        IAnalysisSink sink,
        AnalyzerOptions options,
        CameraJournal? resumed = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(cameraId);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.IntervalLength, TimeSpan.Zero);
        _cameraId = cameraId;
        _plan = plan;
        _closed = interval => sink.OnIntervalClosed(interval, ReadJournal());
        _options = options;
        _clock = new FrameClock(options);
        _intervals = new IntervalRoller(cameraId, model, plan, options);
        _tracks = new TrackFollower(_frames, _intervals, new EventLedger(_intervals, sink), options);
        if (resumed is not null)
        {
            _tracks.Resume(resumed);
        }

        _tracks.Use(plan, _clock.LastFrameAt);
        _occupancy = new OccupancyWatch(sink);
        _occupancy.Use(plan);
    }

    /// <summary>Frames that counted.</summary>
    public long Frames => _clock.Frames;

    /// <summary>
    /// Frames left out because they were not newer than the last one, or lay in an interval already reported. Coverage
    /// tells the rest.
    /// </summary>
    public long FramesIgnored => _clock.Ignored;

    /// <summary>From the first frame to the end of the time that the last one stands for.</summary>
    public TimeSpan Duration => _clock.Duration;

    internal int TracksRemembered => _tracks.Remembered;

    /// <summary>Takes a frame's tracks.</summary>
    /// <param name="capturedAt">
    /// Later than the frame before; any other frame is left out and counted as ignored.
    /// </param>
    /// <param name="size">Size of the picture that the boxes are measured in; may change from frame to frame.</param>
    /// <param name="tracks">All tracks of the frame in any order; read only during the call.</param>
    /// <exception cref="InvalidOperationException">The analyzer is complete.</exception>
    public void Observe(DateTimeOffset capturedAt, PictureSize size, ReadOnlySpan<TrackedBox> tracks)
    {
        if (_isComplete)
        {
            throw new InvalidOperationException(
                $"The analysis of camera '{_cameraId}' is complete; make a new analyzer for a new source.");
        }

        long at = capturedAt.UtcTicks;
        if (!_clock.Accepts(at, _intervals.ClosedUntil))
        {
            return;
        }

        if (_clock.HasFrames)
        {
            ResolveNewest(_clock.CoveredUntil(at));
            if (_clock.IsGap(at))
            {
                _tracks.Interrupt(_clock.LastFrameAt);
            }
        }

        _tracks.Expire(at, lookedUntil: at);
        _clock.Take(at);
        _ = _intervals.At(at);
        _tracks.Follow(_frames.Add(at, _plan.Zones), size, tracks);
        Settle();
        LookWhoIsInside();
    }

    /// <summary>Forgets a track that turned out to be no person, such as a mannequin: its open visits were none.</summary>
    /// <param name="trackId">The track; one that is not remembered is fine. Time it spent in closed intervals stays there.</param>
    public void Disown(int trackId) => _tracks.Disown(trackId);

    /// <summary>Lets time pass without pictures: visits end, intervals close, coverage falls.</summary>
    /// <param name="now">
    /// The clock. Frames captured up to <see cref="AnalyzerOptions.LateFrameGrace"/> earlier may still come and count.
    /// </param>
    public void AdvanceTo(DateTimeOffset now)
    {
        // The clock of a supervisor may tick once more after the source has ended.
        long passed = now.UtcTicks - _options.LateFrameGrace.Ticks;
        if (_isComplete || passed <= _clock.Now)
        {
            return;
        }

        _clock.Pass(passed);
        _intervals.Touch(now.UtcTicks);
        if (_clock.HasFrames && !_clock.IsFresh)
        {
            ResolveNewest(_clock.CoveredUntilAlone());
            _tracks.Interrupt(_clock.LastFrameAt);
        }

        _tracks.Expire(passed, lookedUntil: _clock.LastFrameAt);
        Settle();
        LookWhoIsInside();
    }

    /// <summary>Counts on another plan from the next frame on.</summary>
    /// <param name="plan">
    /// Already validated. Lines and zones that stay where they were keep their state and counts; visits to a zone that
    /// goes end as <see cref="Domain.Measures.VisitEnd.OpenAtEnd"/>, and what a removed line had counted stays in its
    /// interval.
    /// </param>
    public void ChangePlan(CameraPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (_isComplete)
        {
            return;
        }

        _tracks.Use(plan, _clock.LastFrameAt);
        _intervals.ChangePlan(plan, _clock.Now);
        _occupancy.Use(plan);
        _plan = plan;
    }

    /// <summary>Counts that no closed interval holds yet, and who is where now.</summary>
    public LiveCounts ReadLive() => new(
        [
            .. _plan.Lines.Select(line => new LiveLine(
                line.Id,
                _intervals.Open.Sum(interval => interval.Line(line).In),
                _intervals.Open.Sum(interval => interval.Line(line).Out))),
        ],
        [
            .. _plan.Zones.Select((zone, index) => new LiveZone(
                zone.Id,
                _clock.IsFresh ? _tracks.CountInside(index, _clock.LastFrameAt) : null,
                _tracks.CountAwaited(index),
                _intervals.Open.Sum(interval => interval.Zone(zone).Visits),
                _intervals.Open.Sum(interval => (double)interval.Zone(zone).DwellTicks) / TimeSpan.TicksPerSecond)),
        ])
    {
        CoverageSeconds = (double)_intervals.Open.Sum(interval => interval.CoverageTicks) / TimeSpan.TicksPerSecond,
    };

    /// <summary>Zones in which a track's visit is going on, by their ids.</summary>
    /// <param name="trackId">The track; one that is not known is nowhere.</param>
    public ImmutableArray<string> ReadZonesOf(int trackId) => _tracks.ZonesOf(trackId);

    /// <summary>What would be lost if the process ended now.</summary>
    public CameraJournal ReadJournal() => new(
        _cameraId,
        new DateTimeOffset(Math.Max(_clock.Now, DateTimeOffset.MinValue.Ticks), TimeSpan.Zero),
        _plan,
        _tracks.Picture,
        _intervals.ReadOpen(),
        _tracks.ReadPeople());

    /// <summary>
    /// Looking ends for a while: closes every open interval, and leaves people, with the visits and crossings that are not
    /// decided yet, to the journal that comes with the last one. From then on as after <see cref="Complete"/>.
    /// </summary>
    public void Suspend()
    {
        if (_isComplete)
        {
            return;
        }

        End();
        CloseIntervals();
    }

    /// <summary>
    /// The source has ended: closes visits, counts crossings whose hold time is cut short, closes every open interval.
    /// From then on time and plans change nothing, and frames are refused.
    /// </summary>
    public void Complete()
    {
        if (_isComplete)
        {
            return;
        }

        End();
        _tracks.Complete(_clock.LastFrameAt);
        CloseIntervals();
    }

    private void End()
    {
        _isComplete = true;
        if (_clock.HasFrames)
        {
            ResolveNewest(_clock.CoveredUntilAlone());
        }
    }

    private void CloseIntervals()
    {
        _frames.Fold(long.MaxValue, _intervals);
        _intervals.CloseAll(_closed);
    }

    private void ResolveNewest(long until)
    {
        if (_frames.Count > 0 && !_frames.Newest.IsResolved)
        {
            _frames.Newest.Resolve(until);
            _tracks.Stand(_frames.Newest.At, until);
        }
    }

    private void LookWhoIsInside() => _occupancy.Look(_tracks, _clock.IsFresh, _clock.LastFrameAt, _clock.Now);

    private void Settle()
    {
        long decided = _tracks.Undecided(_clock.LastFrameAt, _clock.Now);
        _intervals.Close(_frames.Fold(decided, _intervals), _closed);
    }
}
