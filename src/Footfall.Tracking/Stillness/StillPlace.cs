namespace Footfall.Tracking.Stillness;

/// <summary>A place where boxes keep coming back to: first a candidate, in the end perhaps a thing.</summary>
internal sealed class StillPlace
{
    // Of what stands still, the mean of a slot's boxes stays nearly where it is; a sitting person's wanders by more.
    private const double MostDrift = 0.02;

    // Somebody who shifts now and then must not make up for it by sitting still in between.
    private const int MoveCosts = 4;

    private int _stillSlots;

    /// <summary>The slot's boxes so far.</summary>
    public SlotTally Tally;

    /// <summary>Where it is.</summary>
    public HeightBox Box { get; private set; }

    /// <summary>First frame.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Latest frame with a box there.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>Covered time that it was still for, less what its movements cost.</summary>
    public TimeSpan Still { get; private set; }

    /// <summary>Covered time since it was last there.</summary>
    public TimeSpan Absent { get; private set; }

    /// <summary>Covered time since it began.</summary>
    public TimeSpan Age { get; private set; }

    /// <summary>Covered time that it was still for.</summary>
    public TimeSpan Present { get; private set; }

    /// <summary>Mean square of an edge's jitter, in squared heights.</summary>
    public double Variance { get; private set; }

    /// <summary>Mean score of its boxes over all still slots.</summary>
    public double Score { get; private set; }

    public void Begin(in HeightBox box, DateTimeOffset at, float score)
    {
        Box = box;
        Since = at;
        Still = Absent = Age = Present = TimeSpan.Zero;
        Variance = 0;
        Score = 0;
        _stillSlots = 0;
        Tally = default;
        Add(box, at, score);
    }

    public void Add(in HeightBox box, DateTimeOffset at, float score)
    {
        Tally.Add(box, Box, score);
        SeenAt = at;
    }

    /// <summary>Judges a slot and begins the next.</summary>
    /// <param name="slot">Its covered time.</param>
    /// <param name="looks">Frames that were looked at.</param>
    /// <returns>False where nothing stands still here.</returns>
    public bool EndSlot(TimeSpan slot, int looks)
    {
        SlotTally tally = Tally;
        Tally = default;
        Age += slot;

        // A detector that finds it in every tenth frame makes a false person of it all the same.
        if (tally.Count < Math.Max(2, looks / 10))
        {
            Absent += slot;
            return _stillSlots > 0;
        }

        Absent = TimeSpan.Zero;
        HeightBox mean = tally.Mean;
        if (tally.Others > tally.Count || (_stillSlots > 0 && Box.Offset(mean) > MostDrift))
        {
            Still -= MoveCosts * slot;
            return Still > TimeSpan.Zero;
        }

        // The mean of all slots: it settles, so that slow drift ends outside of it instead of taking it along.
        _stillSlots++;
        Box = (1.0 / _stillSlots * mean) + ((_stillSlots - 1.0) / _stillSlots * Box);
        Variance += (tally.MeanSquare - Variance) / _stillSlots;
        Score += (tally.MeanScore - Score) / _stillSlots;
        Still += slot;
        Present += slot;
        return true;
    }
}
