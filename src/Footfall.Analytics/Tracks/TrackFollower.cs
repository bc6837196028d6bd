using System.Collections.Immutable;
using Footfall.Analytics.Coverage;
using Footfall.Analytics.Flow;
using Footfall.Analytics.Identity;
using Footfall.Analytics.Intervals;
using Footfall.Analytics.Journals;
using Footfall.Analytics.Lines;
using Footfall.Analytics.Queues;
using Footfall.Analytics.Stitching;
using Footfall.Analytics.Zones;
using Footfall.Domain.Geometry;
using Footfall.Domain.Journals;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tracks;

/// <summary>Takes each track through the lines, zones and flow of the plan, and forgets it when it is gone.</summary>
internal sealed class TrackFollower
{
    private readonly AnalyzerOptions _options;
    private readonly TrackRoster _roster = new();
    private readonly Recognition _recognition;
    private readonly TrackStitcher _stitcher;
    private readonly PathBridge _bridge;
    private readonly LineCounter _lines;
    private readonly ZonePresence _zones;
    private readonly ZoneFlow _flow;
    private readonly CarriedPeople _carried;
    private readonly QueueCounter _queues;
    private readonly TrackEnds _ends;
    private CameraPlan _plan = CameraPlan.Empty;
    private PictureSize _picture = new(1, 1);
    private long _expiredUntil = long.MinValue;

    public TrackFollower(FrameLog frames, IntervalRoller intervals, EventLedger ledger, AnalyzerOptions options)
    {
        _options = options;
        _recognition = new Recognition(_roster);
        _stitcher = new TrackStitcher(options);
        _carried = new CarriedPeople(_roster, options);
        _bridge = new PathBridge(frames, intervals);
        _lines = new LineCounter(ledger, options);
        _flow = new ZoneFlow(ledger);
        _zones = new ZonePresence(ledger, _flow);
        _queues = new QueueCounter(ledger);
        _ends = new TrackEnds(intervals, options);
    }

    /// <summary>Tracks remembered: those in view and those gone for less than the track memory.</summary>
    public int Remembered => _roster.Count;

    /// <summary>Size of the newest picture, which boxes are measured in.</summary>
    public PictureSize Picture => _picture;

    /// <summary>Who is remembered, in no certain order.</summary>
    public ImmutableArray<PersonInView> ReadPeople() => _carried.Read(_plan);

    /// <summary>Remembers who was in view before a restart. Called first of all.</summary>
    public void Resume(CameraJournal journal)
    {
        Use(journal.Plan, TrackMemory.Never);
        _picture = journal.Picture;
        _lines.Use(_picture);
        _carried.Recall(journal);
    }

    /// <summary>
    /// Counts on a plan from now on. States of lines and zones that it shares with the one before live on.
    /// </summary>
    public void Use(CameraPlan plan, long lastFrameAt)
    {
        var move = PlanMove.Between(_plan, plan);
        _queues.Use(plan);
        for (int i = 0; i < _roster.Count; i++)
        {
            TrackMemory track = _roster[i];
            foreach (int line in move.DroppedLines)
            {
                _lines.Settle(track, line);
            }

            foreach (int zone in move.DroppedZones)
            {
                _zones.StopLooking(track, zone, lastFrameAt);
            }

            track.Lines = PlanMove.Carry(track.Lines, move.LineOrigins);
            track.Zones = PlanMove.Carry(track.Zones, move.ZoneOrigins);
            track.Queues = PlanMove.Carry(track.Queues, move.ZoneOrigins);
            for (int zone = 0; zone < plan.Zones.Length; zone++)
            {
                int origin = move.ZoneOrigins[zone];
                _queues.Adopt(track, zone, wasQueue: origin >= 0 && _plan.Zones[origin].Role == ZoneRole.Queue);
            }
        }

        _plan = plan;
        _lines.Use(plan);
        _zones.Use(plan);
        _flow.Use(plan);
        _ends.Use(plan);
    }

    /// <summary>The newest frame turns out to stand for a span of time.</summary>
    public void Stand(long frameAt, long until)
    {
        for (int i = 0; i < _roster.Count; i++)
        {
            if (_roster[i].SeenAt == frameAt)
            {
                _bridge.Stand(_roster[i], _roster[i].Cell, frameAt, until);
            }
        }
    }

    /// <summary>Time passes: crossings become certain, visits and flows end, tracks are forgotten.</summary>
    /// <param name="now">The moment that has come.</param>
    /// <param name="lookedUntil">The newest moment of which pictures tell, at most <paramref name="now"/>.</param>
    public void Expire(long now, long lookedUntil)
    {
        long memory = Math.Max(
            Math.Max(_options.TrackMemory.Ticks, _queues.Memory.Ticks),
            Math.Max(_plan.Settings.GapTolerance.Ticks, _plan.Settings.CrossingHold.Ticks));
        for (int i = _roster.Count - 1; i >= 0; i--)
        {
            TrackMemory track = _roster[i];
            _lines.Expire(track, now);
            if (now <= track.AwaitedUntil)
            {
                continue;
            }

            _zones.Expire(track, now);
            _queues.Expire(track, now, lookedUntil);
            _flow.Expire(track, _expiredUntil, now);
            _ends.Expire(track, lookedUntil);
            if (now - track.ReportedAt > memory && !QueueCounter.IsPending(track))
            {
                _flow.Leave(track, Math.Clamp(track.ReportedAt + memory, Math.Min(_expiredUntil, now), now));
                _roster.Forget(i);
            }
        }

        _expiredUntil = Math.Max(_expiredUntil, now);
    }

    /// <summary>Pictures are missing: where everyone goes from here, nobody sees.</summary>
    public void Interrupt(long lastFrameAt)
    {
        _ends.StopLooking();
        for (int i = 0; i < _roster.Count; i++)
        {
            QueueCounter.LoseSight(_roster[i], lastFrameAt);
            _ends.Interrupt(_roster[i], lastFrameAt);
        }
    }

    /// <summary>Takes a frame's tracks.</summary>
    /// <param name="frame">The frame, already in the log; its occupancy is filled in here.</param>
    /// <param name="size">Size of the picture that boxes are measured in.</param>
    /// <param name="tracks">As the tracker reports them.</param>
    public void Follow(FrameSlot frame, PictureSize size, ReadOnlySpan<TrackedBox> tracks)
    {
        Look(size);
        _ends.Look(frame.At, size);
        List<Sighting> sightings = _recognition.Recognise(frame.At, size, tracks, _plan);
        _stitcher.Mend(_roster, sightings, size, frame.At);
        foreach (Sighting sighting in sightings)
        {
            Follow(sighting, frame);
        }

        _recognition.ForgetUnproven(frame.At);
    }

    /// <summary>Drops a track with everything of it that is still open.</summary>
    public void Disown(int trackId)
    {
        if (_roster.Find(trackId) is { } track)
        {
            _roster.Forget(track);
        }
    }

    /// <summary>The source has ended: counts what is pending and closes what is open.</summary>
    public void Complete(long lastFrameAt)
    {
        Interrupt(lastFrameAt);
        for (int i = 0; i < _roster.Count; i++)
        {
            TrackMemory track = _roster[i];
            for (int line = 0; line < _plan.Lines.Length; line++)
            {
                _lines.Settle(track, line);
            }

            for (int zone = 0; zone < _plan.Zones.Length; zone++)
            {
                _zones.StopLooking(track, zone, lastFrameAt);
            }

            _queues.Complete(track, lastFrameAt);

            // Who is still reported may be anywhere next; who is not has left.
            if (track.ReportedAt < lastFrameAt)
            {
                _flow.Leave(track, _expiredUntil);
            }
        }
    }

    /// <summary>The earliest time that anything remembered may still change a count at.</summary>
    public long Undecided(long lastFrameAt, long now)
    {
        long earliest = now;
        for (int i = 0; i < _roster.Count; i++)
        {
            TrackMemory track = _roster[i];
            if (!track.Counts)
            {
                continue;
            }

            bool mayBeBridged = track.SeenAt < lastFrameAt && now - track.SeenAt <= _plan.Settings.GapTolerance.Ticks;
            earliest = mayBeBridged ? Math.Min(earliest, track.SeenAt) : earliest;
            earliest = LineCounter.Undecided(track, earliest);
            earliest = ZonePresence.Undecided(track, earliest);
            earliest = _queues.Undecided(track, earliest);
            earliest = TrackEnds.Undecided(track, lastFrameAt, earliest);
        }

        return earliest;
    }

    /// <summary>People who were inside a zone before a restart and have not been seen since.</summary>
    public int CountAwaited(int zone) => _carried.CountInside(zone);

    /// <summary>People inside a zone in the newest frame, and those lost there who may yet be seen again.</summary>
    public int CountInside(int zone, long lastFrameAt)
    {
        int people = 0;
        for (int i = 0; i < _roster.Count; i++)
        {
            TrackMemory track = _roster[i];
            ref readonly ZoneState state = ref track.Zones[zone];
            people += state.IsOpen && state.InsideAt == track.SeenAt && track.ReportedAt == lastFrameAt ? 1 : 0;
        }

        return people;
    }

    /// <summary>Zones in which a track's visit is going on, by their ids.</summary>
    public ImmutableArray<string> ZonesOf(int trackId) => _roster.Find(trackId) is { } track
        ? [.. _plan.Zones.Where((_, index) => track.Zones[index].IsOpen).Select(zone => zone.Id)]
        : [];

    private void Look(PictureSize size)
    {
        if (size != _picture)
        {
            // Boxes of another picture cannot be compared: it may even show another place.
            _carried.LetGo();
            _picture = size;
            _lines.Use(size);
        }
    }

    private void Follow(in Sighting sighting, FrameSlot frame)
    {
        TrackMemory track = sighting.Track;
        if (track.Counts && frame.At - track.SeenAt <= _plan.Settings.GapTolerance.Ticks)
        {
            _bridge.Bridge(track, sighting.Foot, frame.At);
        }

        _lines.Move(track, sighting.Foot, frame.At);
        _zones.Move(track, sighting.Foot, frame);
        _queues.Follow(track);
        _ends.See(track, sighting.Box, frame.At);
        track.See(frame.At, sighting.Box, sighting.Foot);
    }
}
