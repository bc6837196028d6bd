using System.Collections.Immutable;
using Footfall.Analytics.Intervals;
using Footfall.Analytics.Tracks;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Lines;

/// <summary>Counts who goes from one side of a line to the other, through it, and stays there.</summary>
/// <remarks>
/// A track has a side once it is outside the band; within the band it keeps the last one. Reaching the other side on a
/// path that met the line within its extent starts a crossing; coming back within the hold time cancels it, otherwise
/// it counts at the time it was reached. Where a track was taken up under another id in between, the crossing stands only
/// once the new id has been seen for the proof time; before, the track was never there.
/// </remarks>
internal sealed class LineCounter(EventLedger ledger, AnalyzerOptions options)
{
    private ImmutableArray<LinePlan> _lines = [];
    private LineGeometry[] _geometry = [];
    private long _hold;
    private long _patience;
    private double _band;
    private double _aspect = 1;

    public void Use(CameraPlan plan)
    {
        _lines = plan.Lines;
        _hold = plan.Settings.CrossingHold.Ticks;
        _patience = plan.Settings.GapTolerance.Ticks;
        _band = plan.Settings.CrossingBand;
        Measure();
    }

    public void Use(PictureSize picture)
    {
        if (picture.Aspect != _aspect)
        {
            _aspect = picture.Aspect;
            Measure();
        }
    }

    /// <summary>A track that may have been seen before is seen somewhere.</summary>
    public void Move(TrackMemory track, PointNormalized to, long at)
    {
        for (int i = 0; i < _geometry.Length; i++)
        {
            ref readonly LineGeometry line = ref _geometry[i];
            ref LineState state = ref track.Lines[i];
            (double across, double along) = line.Measure(to);
            if (track.Counts)
            {
                (double acrossBefore, double alongBefore) = line.Measure(track.Foot);
                if (acrossBefore >= 0 != across >= 0)
                {
                    double share = acrossBefore / (acrossBefore - across);
                    state.MetExtent = line.Holds(alongBefore + (share * (along - alongBefore)));
                }
            }

            int side = line.SideOf(across);
            if (side != 0 && side != state.Side)
            {
                bool crosses = state.Side != 0 && state.MetExtent;
                state.Side = side;
                if (crosses)
                {
                    Cross(track, _lines[i], ref state, at);
                }
            }
        }
    }

    /// <summary>Counts the crossings of a track whose hold time is over.</summary>
    public void Expire(TrackMemory track, long now)
    {
        for (int i = 0; i < _lines.Length; i++)
        {
            ref LineState state = ref track.Lines[i];
            bool isDecided = IsProven(track, state) || now - track.SeenAt > _patience;
            if (state.IsPending && now - state.PendingAt >= _hold && isDecided)
            {
                Settle(track, _lines[i], ref state);
            }
        }
    }

    /// <summary>Counts a crossing that nothing can cancel any more, unless it lacks its proof.</summary>
    public void Settle(TrackMemory track, int line) => Settle(track, _lines[line], ref track.Lines[line]);

    /// <summary>The earliest time that a crossing of this track may still count at.</summary>
    public static long Undecided(TrackMemory track, long now)
    {
        long earliest = now;
        foreach (ref readonly LineState state in track.Lines.AsSpan())
        {
            if (state.IsPending)
            {
                earliest = Math.Min(earliest, state.PendingAt);
            }
        }

        return earliest;
    }

    private void Cross(TrackMemory track, LinePlan line, ref LineState state, long at)
    {
        bool leftToRight = state.Side > 0;
        CrossingDirection direction = leftToRight == (line.In == CrossingSide.LeftToRight)
            ? CrossingDirection.In
            : CrossingDirection.Out;
        if (state.IsPending && state.PendingDirection != direction)
        {
            // Had the hold time passed, the first crossing would have counted already: this is a U-turn.
            state.IsPending = false;
            return;
        }

        // A second crossing the same way: the person came back around the line's end, so the first one stands.
        int side = state.Side;
        Settle(track, line, ref state);
        state.Side = side;
        state.IsPending = true;
        state.NeedsProof = track.IsMended;
        state.PendingDirection = direction;
        state.PendingAt = at;
    }

    private bool IsProven(TrackMemory track, in LineState state) =>
        !state.NeedsProof || track.SeenAt - state.PendingAt >= options.ProofTime.Ticks;

    private void Settle(TrackMemory track, LinePlan line, ref LineState state)
    {
        if (!state.IsPending)
        {
            return;
        }

        state.IsPending = false;
        if (IsProven(track, state))
        {
            ledger.Add(line, track.TrackId, state.PendingDirection, state.PendingAt);
        }
        else
        {
            state.Side = -state.Side;
        }
    }

    private void Measure() => _geometry = [.. _lines.Select(line => new LineGeometry(line, _aspect, _band))];
}
