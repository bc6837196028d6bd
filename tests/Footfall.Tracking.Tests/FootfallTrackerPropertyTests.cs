using CsCheck;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;

namespace Footfall.Tracking.Tests;

public sealed class FootfallTrackerPropertyTests
{
    [Fact]
    public void Ids_ArePositive_UniqueInAFrame_AndNeverComeBack() =>
        Crowd.Any.Sample(film =>
        {
            var ended = new HashSet<int>();
            var before = new HashSet<int>();
            foreach (TrackedBox[] frame in Follow(film))
            {
                int[] ids = [.. frame.Select(track => track.TrackId)];
                ids.ShouldAllBe(id => id > 0);
                ids.ShouldBeUnique();
                ids.ShouldNotContain(id => ended.Contains(id));
                ended.UnionWith(before.Except(ids));
                before = [.. ids];
            }
        });

    [Fact]
    public void States_OnlyGoTheirWay() =>
        Crowd.Any.Sample(film =>
        {
            var last = new Dictionary<int, TrackState>();
            foreach (TrackedBox track in Follow(film).SelectMany(frame => frame))
            {
                if (last.TryGetValue(track.TrackId, out TrackState before))
                {
                    (before, track.State).ShouldNotBe((TrackState.Tentative, TrackState.Lost), "only the trusted get lost");
                    if (before != TrackState.Tentative)
                    {
                        track.State.ShouldNotBe(TrackState.Tentative, "trust is never taken back");
                    }
                }
                else
                {
                    track.State.ShouldBe(TrackState.Tentative);
                }

                last[track.TrackId] = track.State;
            }
        });

    [Fact]
    public void Confirmed_MeansThatADetectionIsThere() =>
        Crowd.Any.Sample(film =>
        {
            foreach ((TrackedBox[] tracks, Detection[] seen) in Follow(film).Zip(film))
            {
                int confirmed = tracks.Count(track => track.State == TrackState.Confirmed);

                confirmed.ShouldBeLessThanOrEqualTo(seen.Length);
                foreach (TrackedBox track in tracks.Where(track => track.State == TrackState.Confirmed))
                {
                    seen.ShouldContain(detection => detection.Score == track.Score);
                }
            }
        });

    [Fact]
    public void OrderOfDetections_ChangesNothing() =>
        Gen.Select(Crowd.Any, Gen.Int).Sample((film, seed) =>
        {
            var random = new Random(seed);
            Detection[][] shuffled = [.. film.Select(frame => frame.ToArray())];
            foreach (Detection[] frame in shuffled)
            {
                random.Shuffle(frame);
            }

            AssertSame(Follow(shuffled), Follow(film));
        });

    [Fact]
    public void ResolutionByPowersOfTwo_ChangesNothingAtAll() =>
        Gen.Select(Crowd.Any, Gen.OneOfConst(0.25f, 0.5f, 2f, 4f)).Sample((film, scale) =>
            AssertSame(Follow(Scale(film, scale)), Scale(Follow(film), scale)));

    [Fact]
    public void AnyResolution_KeepsIdsAndStates()
    {
        Detection[][] film = Crowd.Film(new Random(7), people: 8, frames: 200);
        TrackedBox[][] expected = Follow(film);

        foreach (float scale in new[] { 0.31f, 0.77f, 1.37f, 2.9f })
        {
            Follow(Scale(film, scale)).Select(Who).ShouldBe(expected.Select(Who));
        }

        static string Who(TrackedBox[] tracks) => string.Join(' ', tracks.Select(track => $"{track.TrackId}{track.State}"));
    }

    [Fact]
    public void TwoTrackers_NeverInfluenceEachOther() =>
        Gen.Select(Crowd.Any, Crowd.Any).Sample((first, second) =>
        {
            var one = new Story();
            var two = new Story();
            var together = new List<TrackedBox[]>();
            for (int i = 0; i < Math.Max(first.Length, second.Length); i++)
            {
                if (i < first.Length)
                {
                    together.Add(one.See(i * 0.1, first[i]));
                }

                if (i < second.Length)
                {
                    two.See(i * 0.1, second[i]);
                }
            }

            AssertSame([.. together], Follow(first));
        });

    [Fact]
    public void Detections_AreLeftUnchanged() =>
        Crowd.Any.Sample(film =>
        {
            Detection[][] copy = [.. film.Select(frame => frame.ToArray())];

            Follow(film);

            foreach ((Detection[] after, Detection[] before) in film.Zip(copy))
            {
                after.ShouldBe(before);
            }
        });

    private static TrackedBox[][] Follow(Detection[][] film)
    {
        var story = new Story();
        return [.. film.Select((frame, i) => story.See(i * 0.1, frame))];
    }

    private static void AssertSame(TrackedBox[][] actual, TrackedBox[][] expected)
    {
        actual.Length.ShouldBe(expected.Length);
        foreach ((TrackedBox[] mine, TrackedBox[] theirs) in actual.Zip(expected))
        {
            mine.ShouldBe(theirs);
        }
    }

    private static Detection[][] Scale(Detection[][] film, float by) =>
        [.. film.Select(frame => frame.Select(seen => seen with { Box = Scale(seen.Box, by) }).ToArray())];

    private static TrackedBox[][] Scale(TrackedBox[][] film, float by) =>
        [.. film.Select(frame => frame.Select(track => track with { Box = Scale(track.Box, by) }).ToArray())];

    private static BoxPixels Scale(BoxPixels box, float by) =>
        new(box.Left * by, box.Top * by, box.Right * by, box.Bottom * by);
}
