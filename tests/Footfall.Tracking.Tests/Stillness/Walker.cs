using Footfall.Domain.Detections;

namespace Footfall.Tracking.Tests.Stillness;

/// <summary>Walks along a path of places, each reached at its time; not there before the first and after the last.</summary>
internal sealed class Walker(int seed, double height, params (double Seconds, double X, double Y)[] path) : Actor(seed)
{
    public override Detection? At(TimeSpan now)
    {
        double seconds = now.TotalSeconds;
        for (int i = 1; i < path.Length; i++)
        {
            if (seconds >= path[i - 1].Seconds && seconds < path[i].Seconds)
            {
                double share = (seconds - path[i - 1].Seconds) / (path[i].Seconds - path[i - 1].Seconds);
                return Box(
                    path[i - 1].X + (share * (path[i].X - path[i - 1].X)),
                    path[i - 1].Y + (share * (path[i].Y - path[i - 1].Y)),
                    height,
                    0.01) with
                { Score = 0.85f };
            }
        }

        return null;
    }
}
