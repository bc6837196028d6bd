using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Tracking.Appearance;

namespace Footfall.Tracking.Tests.Appearance;

/// <summary>Tracks as a tracker would report them, ten frames a second, each with the person's look.</summary>
internal sealed class KeeperStory(IdentityOptions? options = null)
{
    public static readonly BoxPixels View = new(0, 0, 1000, 600);

    private readonly List<TrackedBox> _frame = [];
    private DateTimeOffset _now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static IdentityOptions Usual { get; } = new() { SameFrom = 0.7, ClearBy = 0.1 };

    public IdentityKeeper Keeper { get; } = new(options ?? Usual, LookBook.Length);

    public LookBook Looks { get; } = new();

    /// <summary>A person 100 pixels tall with the middle of the feet at (x, y).</summary>
    public static BoxPixels Person(double x, double y = 300, double height = 100) =>
        new((float)(x - (height / 5)), (float)(y - height), (float)(x + (height / 5)), (float)y);

    public KeeperStory With(int trackId, double x, float[] look, TrackState state = TrackState.Confirmed, double y = 300, double height = 100)
    {
        BoxPixels box = Person(x, y, height);
        _frame.Add(new TrackedBox(trackId, box, 0.9f, state));
        Looks.Show(box, look);
        return this;
    }

    /// <summary>Ends the frame; the ids that come out, in the order in which the tracks were given.</summary>
    public int[] Shoot()
    {
        TrackedBox[] tracks = [.. _frame];
        Keeper.Mend(tracks, View, _now, Looks);
        _now += TimeSpan.FromSeconds(0.1);
        _frame.Clear();
        Looks.NextFrame();
        return [.. tracks.Select(static track => track.TrackId)];
    }

    public void WaitWithNobody(double seconds)
    {
        Shoot();
        _now += TimeSpan.FromSeconds(seconds - 0.1);
    }

    /// <summary>Somebody comes into view, is looked at and stands for a while.</summary>
    public void Stand(int trackId, double x, float[] look, double y = 300, double height = 100)
    {
        With(trackId, x, look, TrackState.Tentative, y, height).Shoot();
        for (int i = 0; i < 20; i++)
        {
            With(trackId, x, look, TrackState.Confirmed, y, height).Shoot();
        }
    }

    /// <summary>Somebody appears, is confirmed in the next frame, and goes by the id that comes back.</summary>
    public int Appear(int trackId, double x, float[] look, double y = 300, double height = 100)
    {
        With(trackId, x, look, TrackState.Tentative, y, height).Shoot().ShouldBe([trackId]);
        return With(trackId, x, look, TrackState.Confirmed, y, height).Shoot()[0];
    }
}
