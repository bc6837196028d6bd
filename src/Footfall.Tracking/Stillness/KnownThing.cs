using Footfall.Domain.Stillness;

namespace Footfall.Tracking.Stillness;

/// <summary>A still thing with what the current slot saw of it.</summary>
internal sealed class KnownThing
{
    // The box follows slow change (the sun moves, a lens warms up) by this share of a slot's difference.
    private const double Follow = 1.0 / 64;

    // Boxes within this of a thing are its own, however little it jitters, and never those beyond the second.
    private const double LeastGate = 0.06;
    private const double MostGate = 0.12;

    private SlotTally _tally;
    private DateTimeOffset? _seenAt;
    private TimeSpan _seenFor;
    private double _score;

    public KnownThing(StillThing thing, double aspect)
    {
        Thing = thing;
        Box = HeightBox.Of(thing.Region, aspect);
        Gate = Math.Clamp(4 * thing.Spread, LeastGate, MostGate);
        Absent = thing.AbsentFor;
        _seenAt = thing.SeenAt;
        _seenFor = thing.SeenFor;
        _score = thing.Score;
    }

    public StillThing Thing { get; }

    public int Id => Thing.Id;

    public HeightBox Box { get; private set; }

    /// <summary>Boxes whose farthest edge is no further off than this are its own; in its heights.</summary>
    public double Gate { get; }

    public TimeSpan Absent { get; private set; }

    public bool Matches(in HeightBox box) => Box.Offset(box) <= Gate;

    public void Look(in HeightBox box, float score) => _tally.Add(box, Box, score);

    public void EndSlot(TimeSpan slot, DateTimeOffset now)
    {
        SlotTally tally = _tally;
        _tally = default;
        if (tally.Count > 0)
        {
            _seenAt = now;
            _seenFor += slot;
            _score = _score == 0 ? tally.MeanScore : _score + (Follow * (tally.MeanScore - _score));
        }

        Absent = tally.Count > 0 ? TimeSpan.Zero : Absent + slot;
        if (tally.Count > 1)
        {
            Box = (Follow * tally.Mean) + ((1 - Follow) * Box);
        }
    }

    /// <summary>It stands elsewhere now, for the camera was moved.</summary>
    public void MoveTo(in HeightBox box)
    {
        Box = box;
        Absent = TimeSpan.Zero;
    }

    public StillThing Describe(double aspect) => Thing with
    {
        Region = Box.ToRegion(aspect),
        AbsentFor = Absent,
        SeenAt = _seenAt,
        SeenFor = _seenFor,
        Score = _score,
    };
}
