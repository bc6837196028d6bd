using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;

namespace Footfall.Scenes.Noise;

/// <summary>Sees a scene as a real detector would: <see cref="DetectorNoise"/>.</summary>
/// <remarks>Takes frames in order. The same seed and frames give the same detections.</remarks>
public sealed class NoisyDetector(int seed, PictureSize picture, NoiseStrength strength)
{
    // Someone of whom the picture shows less is at most a hand or a hat.
    private const double LeastVisible = 0.02;

    private readonly Random _random = new(seed);
    private readonly Dictionary<int, SeenPerson> _people = [];
    private readonly List<(Detection Box, double SecondsLeft)> _false = [];

    public void See(IReadOnlyList<TruePerson> people, double seconds, List<Detection> seen)
    {
        foreach (TruePerson person in people)
        {
            See(person, seconds, seen);
        }

        Imagine(people, seconds, seen);
    }

    private void See(in TruePerson person, double seconds, List<Detection> seen)
    {
        if (!_people.TryGetValue(person.Walker, out SeenPerson? luck))
        {
            _people[person.Walker] = luck = new SeenPerson();
        }

        int row = DetectorNoise.RowOf(person.Visible);
        double score = DetectorNoise.ScoreAt(row, Math.Min(1, luck.ScoreRank(_random, seconds) / strength.Misses));
        double height = person.Box.Height;
        double left = person.Box.Left + Error(0);
        double top = person.Box.Top + Error(1);
        double right = person.Box.Right + Error(2);
        double bottom = person.Box.Bottom + Error(3) + (row == 0 ? DetectorNoise.HiddenBottomMean * height : 0);
        if (person.Visible < LeastVisible || score < DetectorNoise.LeastScore)
        {
            return;
        }

        var box = new BoxPixels(
            (float)Math.Max(0, left),
            (float)Math.Max(0, top),
            (float)Math.Min(picture.Width, right),
            (float)Math.Min(picture.Height, bottom));
        if (box.Width < 4 || box.Height < 4)
        {
            return;
        }

        seen.Add(new Detection(box, (float)score));
        double second = person.IsOverlapped ? DetectorNoise.SecondBoxOverlapped : DetectorNoise.SecondBoxApart;
        if (_random.NextDouble() < second * strength.SecondBoxes)
        {
            seen.Add(new Detection(Beside(box, 0.12, 0.8), SureFalseScore()));
        }

        double Error(int edge) => luck.Edge(edge, _random, seconds) * DetectorNoise.Edges[row][edge] * height * strength.Edges;
    }

    private void Imagine(IReadOnlyList<TruePerson> people, double seconds, List<Detection> seen)
    {
        for (int i = _false.Count - 1; i >= 0; i--)
        {
            _false[i] = _false[i] with { SecondsLeft = _false[i].SecondsLeft - seconds };
            if (_false[i].SecondsLeft <= 0)
            {
                _false.RemoveAt(i);
            }
        }

        // So many begin as keep the measured number there, given how long each lasts.
        double beginning = 1 - Math.Exp(-seconds / DetectorNoise.FalseBoxSeconds);
        foreach (TruePerson person in people)
        {
            if (_random.NextDouble() < DetectorNoise.SureFalseBoxes * strength.FalseBoxes * beginning)
            {
                double lasts = -Math.Log(1 - _random.NextDouble()) * DetectorNoise.FalseBoxSeconds;
                _false.Add((new Detection(Somewhere(person), SureFalseScore()), lasts));
            }

            if (_random.NextDouble() < DetectorNoise.UnsureFalseBoxes * strength.FalseBoxes)
            {
                float score = (float)(DetectorNoise.LeastScore
                    + (_random.NextDouble() * _random.NextDouble() * (DetectorNoise.SureScore - DetectorNoise.LeastScore)));
                seen.Add(new Detection(Somewhere(person), score));
            }
        }

        foreach ((Detection box, _) in _false)
        {
            seen.Add(box with { Box = Beside(box.Box, 0.02, 1) });
        }
    }

    // Half of them between and on people (a bag, a leg, two taken for one), half anywhere: a poster, a reflection.
    private BoxPixels Somewhere(in TruePerson person)
    {
        BoxPixels box = Beside(person.Box, 0.6, 0.5 + (0.7 * _random.NextDouble()));
        if (_random.Next(2) == 0)
        {
            float x = (float)((_random.NextDouble() * picture.Width) - box.Left);
            float y = (float)((_random.NextDouble() * picture.Height) - box.Top);
            box = new BoxPixels(box.Left + x, box.Top + y, box.Right + x, box.Bottom + y);
        }

        return box;
    }

    private BoxPixels Beside(in BoxPixels box, double apart, double size)
    {
        double x = ((box.Left + box.Right) / 2) + (Wander.Normal(_random) * apart * box.Width);
        double y = ((box.Top + box.Bottom) / 2) + (Wander.Normal(_random) * apart * box.Width);
        double halfWidth = box.Width * size / 2;
        double halfHeight = box.Height * size / 2;
        return new BoxPixels(
            (float)(x - halfWidth), (float)(y - halfHeight), (float)(x + halfWidth), (float)(y + halfHeight));
    }

    private float SureFalseScore()
    {
        // Half below the median and half above, thinning out towards 0.9.
        double part = _random.NextDouble();
        return (float)(_random.Next(2) == 0
            ? DetectorNoise.SureScore + (part * (DetectorNoise.MedianSureFalseScore - DetectorNoise.SureScore))
            : DetectorNoise.MedianSureFalseScore + (part * part * (0.9 - DetectorNoise.MedianSureFalseScore)));
    }
}
