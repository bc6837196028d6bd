using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Scenes.Floor;
using Footfall.Scenes.Noise;
using Footfall.Scenes.People;

namespace Footfall.Scenes.Film;

/// <summary>Shows people on a floor to a camera and a detector, frame by frame.</summary>
public sealed class SceneFilm(FloorCamera camera, IReadOnlyList<Walker> walkers)
{
    /// <summary>What an ideal detector scores.</summary>
    public const float SureScore = 0.95f;

    public FloorCamera Camera { get; } = camera;

    public IReadOnlyList<Walker> Walkers { get; } = walkers;

    /// <summary>What hides people, beside other people.</summary>
    public IReadOnlyList<Obstacle> Obstacles { get; init; } = [];

    /// <summary>Frames a second.</summary>
    public double FramesPerSecond { get; init; } = 10;

    /// <summary>Until the last one has left.</summary>
    public double Seconds => Walkers.Count == 0 ? 0 : Walkers.Max(walker => walker.LastSeconds);

    /// <summary>Everyone whose feet the picture holds, found in every frame just where they are: whole boxes, hidden or not.</summary>
    public IEnumerable<SceneFrame> WithoutNoise()
    {
        foreach ((double seconds, List<TruePerson> people) in Frames())
        {
            yield return new SceneFrame(
                seconds,
                [.. people.Where(person => HasFeetIn(person.Box)).Select(person => new Detection(person.Box, SureScore))]);
        }
    }

    /// <summary>As <see cref="NoisyDetector"/> sees it. The list of a frame is valid until the next one.</summary>
    public IEnumerable<SceneFrame> WithNoise(int seed, NoiseStrength? strength = null)
    {
        var detector = new NoisyDetector(seed, Camera.Picture, strength ?? NoiseStrength.Measured);
        var seen = new List<Detection>();
        foreach ((double seconds, List<TruePerson> people) in Frames())
        {
            seen.Clear();
            detector.See(people, 1 / FramesPerSecond, seen);
            yield return new SceneFrame(seconds, seen);
        }
    }

    private IEnumerable<(double Seconds, List<TruePerson> People)> Frames()
    {
        int[] order = [.. Enumerable.Range(0, Walkers.Count).OrderBy(i => Walkers[i].FirstSeconds)];
        var present = new List<int>();
        var people = new List<TruePerson>();
        int next = 0;
        for (int frame = 0; frame / FramesPerSecond <= Seconds + 3; frame++)
        {
            double seconds = frame / FramesPerSecond;
            while (next < order.Length && Walkers[order[next]].FirstSeconds <= seconds)
            {
                present.Add(order[next++]);
            }

            present.RemoveAll(i => Walkers[i].LastSeconds < seconds);
            Look(present, seconds, people);
            yield return (seconds, people);
        }
    }

    private void Look(List<int> present, double seconds, List<TruePerson> people)
    {
        people.Clear();
        (int Walker, FloorPoint At)[] here =
        [
            .. present.Select(i => (i, At: Walkers[i].At(seconds)!.Value)).OrderBy(person => person.At.Z),
        ];
        BoxPixels[] boxes = [.. here.Select(person => Camera.BoxOf(person.At, Walkers[person.Walker].HeightMetres))];
        Span<BoxPixels> nearer = new BoxPixels[here.Length + Obstacles.Count];
        for (int i = 0; i < here.Length; i++)
        {
            int count = 0;
            foreach (Obstacle obstacle in Obstacles)
            {
                if (obstacle.Z < here[i].At.Z)
                {
                    nearer[count++] = BoxOf(obstacle);
                }
            }

            boxes.AsSpan(0, i).CopyTo(nearer[count..]);
            bool overlapped = Enumerable.Range(0, boxes.Length).Any(j => j != i && boxes[i].IntersectionOverUnion(boxes[j]) > 0.1f);
            people.Add(new TruePerson(
                here[i].Walker, boxes[i], Visibility.Of(boxes[i], nearer[..(count + i)], Camera.Picture), overlapped));
        }
    }

    private BoxPixels BoxOf(Obstacle obstacle)
    {
        PointNormalized low = Camera.See(new FloorPoint(obstacle.LeftX, obstacle.Z));
        PointNormalized high = Camera.See(new FloorPoint(obstacle.RightX, obstacle.Z), obstacle.HeightMetres);
        return new BoxPixels(
            (float)(low.X * Camera.Picture.Width),
            (float)(high.Y * Camera.Picture.Height),
            (float)(high.X * Camera.Picture.Width),
            (float)(low.Y * Camera.Picture.Height));
    }

    private bool HasFeetIn(in BoxPixels box) =>
        box.FootPoint(Camera.Picture) is { X: >= 0 and <= 1, Y: >= 0 and <= 1 };
}
