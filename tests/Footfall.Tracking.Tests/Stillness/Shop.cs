using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Stillness;
using Footfall.Domain.Tracks;
using Footfall.Tracking.Stillness;
using Footfall.Tracking.Tests.Footage;

namespace Footfall.Tracking.Tests.Stillness;

/// <summary>One camera's learner and tracker over hours: who stands where, and what is left of it.</summary>
internal sealed class Shop : IStillObserver
{
    public static readonly PictureSize Picture = new(768, 576);
    public const double FramesPerSecond = 5;

    private readonly FootfallTracker _tracker = new(new TrackerOptions());
    private readonly List<Detection> _detections = [];

    public Shop(StillOptions? options = null, StillKnowledge? knowledge = null) =>
        Still = new StillThings(options ?? new StillOptions(), knowledge ?? StillKnowledge.Empty, this);

    public StillThings Still { get; }

    public TimeSpan Now { get; private set; }

    public List<StillThing> Learnt { get; } = [];

    public List<StillThing> Forgotten { get; } = [];

    public List<int> NeverPeople { get; } = [];

    public int Shifts { get; private set; }

    public StillKnowledge? Kept { get; private set; }

    public TrackedBox[] Tracks { get; private set; } = [];

    /// <summary>Confirmed now.</summary>
    public IEnumerable<TrackedBox> People => Tracks.Where(track => track.State == TrackState.Confirmed);

    public CountedLine? Line { get; set; }

    public static DateTimeOffset At(TimeSpan time) => Story.Start + time;

    /// <summary>Lets time pass while actors are seen.</summary>
    public Shop Pass(TimeSpan duration, params Actor[] actors) => Pass(duration, null, actors);

    public Shop Pass(TimeSpan duration, Action? eachFrame, params Actor[] actors)
    {
        TimeSpan until = Now + duration;
        while (Now < until)
        {
            See(Picture, [.. actors.Select(actor => actor.At(Now)).OfType<Detection>()]);
            eachFrame?.Invoke();
        }

        return this;
    }

    public void See(PictureSize picture, params ReadOnlySpan<Detection> detections)
    {
        Now += TimeSpan.FromSeconds(1 / FramesPerSecond);
        See(Now, picture, detections);
    }

    public void See(TimeSpan now, PictureSize picture, ReadOnlySpan<Detection> detections)
    {
        _detections.Clear();
        _detections.AddRange(detections);
        Still.LeaveOut(_detections, picture, At(now));
        Tracks = _tracker.Update([.. _detections], At(now)).ToArray();
        NeverPeople.AddRange(Still.Follow(Tracks, picture));
        Line?.Take(Tracks, picture);
    }

    public void OnLearnt(StillThing thing) => Learnt.Add(thing);

    public void OnForgotten(StillThing thing) => Forgotten.Add(thing);

    public void OnBroughtBack(StillThing thing)
    {
        // Seen through what is kept.
    }

    public void OnShifted(int things) => Shifts++;

    public void OnChanged(StillKnowledge knowledge) => Kept = knowledge;
}
