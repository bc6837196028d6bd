using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;

namespace Footfall.Baselines.ByteTrack;

/// <summary>One person whom <see cref="ByteTracker"/> follows.</summary>
internal sealed class ByteTrackPerson(int id, Detection seen, int frame)
{
    private ByteTrackMotion _motion = new(seen.Box);

    public int Id { get; } = id;

    /// <summary>Confirmed by a second frame; whoever is there in the very first one is trusted at once.</summary>
    public TrackState State { get; private set; } = frame == 1 ? TrackState.Confirmed : TrackState.Tentative;

    public float Score { get; private set; } = seen.Score;

    public int BegunIn { get; } = frame;

    public int SeenIn { get; private set; } = frame;

    public BoxPixels Box => _motion.Box;

    public void Predict() => _motion.Predict(isLost: State != TrackState.Confirmed);

    public void See(in Detection detection, int frame)
    {
        _motion.Correct(detection.Box);
        Score = detection.Score;
        SeenIn = frame;
        State = TrackState.Confirmed;
    }

    public void LoseUnless(int seenInFrame)
    {
        if (State == TrackState.Confirmed && SeenIn != seenInFrame)
        {
            State = TrackState.Lost;
        }
    }
}
