namespace Footfall.Tracking.Stillness;

/// <summary>What one slot has seen at one place.</summary>
internal struct SlotTally
{
    private HeightBox _sum;
    private double _squares;
    private double _scores;

    /// <summary>Looks that found the box there.</summary>
    public int Count { get; private set; }

    /// <summary>Boxes that overlap the place without matching it: someone moves there.</summary>
    public int Others { get; set; }

    /// <summary>Mean of the boxes found.</summary>
    public readonly HeightBox Mean => 1.0 / Count * _sum;

    /// <summary>Mean square of an edge's distance from the place, in squared heights.</summary>
    public readonly double MeanSquare => _squares / Count;

    /// <summary>Mean score of the boxes found.</summary>
    public readonly double MeanScore => _scores / Count;

    public void Add(in HeightBox box, in HeightBox place, float score)
    {
        Count++;
        _scores += score;
        _sum += box;
        _squares += place.SquaredOffset(box);
    }
}
