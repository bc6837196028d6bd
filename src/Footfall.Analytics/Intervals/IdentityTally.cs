using Footfall.Domain.Measures;

namespace Footfall.Analytics.Intervals;

/// <summary>The ends of tracks in one open interval.</summary>
internal sealed class IdentityTally
{
    private int _certain;
    private int _mended;
    private int _broken;

    public void AddEnd(bool isCertain)
    {
        if (isCertain)
        {
            _certain++;
        }
        else
        {
            _broken++;
        }
    }

    public void AddMend() => _mended++;

    public IdentityMeasure Close(double trackedSeconds) => new(trackedSeconds, _certain, _mended, _broken);
}
