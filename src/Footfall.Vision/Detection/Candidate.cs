namespace Footfall.Vision.Detection;

/// <summary>A box as a head decodes it: xyxy, pixels of the model's input.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
/// <param name="Score">0..1.</param>
/// <param name="Order">Place in the head's own order; settles ties, so that equal input gives equal output.</param>
internal readonly record struct Candidate(float Left, float Top, float Right, float Bottom, float Score, int Order)
    : IComparable<Candidate>
{
    /// <summary>Best first.</summary>
    public int CompareTo(Candidate other)
    {
        int byScore = other.Score.CompareTo(Score);
        return byScore != 0 ? byScore : Order.CompareTo(other.Order);
    }

    public static bool operator <(Candidate left, Candidate right) => left.CompareTo(right) < 0;

    public static bool operator <=(Candidate left, Candidate right) => left.CompareTo(right) <= 0;

    public static bool operator >(Candidate left, Candidate right) => left.CompareTo(right) > 0;

    public static bool operator >=(Candidate left, Candidate right) => left.CompareTo(right) >= 0;
}
