using CsCheck;
using Footfall.Domain.Geometry;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Domain.Tracks;

namespace Footfall.Analytics.Tests.Lines;

/// <summary>What must hold for every walk around every line.</summary>
public sealed class LinePropertyTests
{
    private static readonly PictureSize Square = new(2000, 2000);

    // A walk of up to 60 steps of at most 6 % of the picture, in a disc that stays inside the picture when it is
    // turned.
    private static readonly Gen<(double X, double Y)[]> Walks = Gen.Select(
        Gen.Double[-0.06, 0.06].Select(Gen.Double[-0.06, 0.06]).Array[10, 60],
        steps =>
        {
            var path = new (double X, double Y)[steps.Length];
            (double X, double Y) at = (0, 0);
            for (int i = 0; i < steps.Length; i++)
            {
                (double X, double Y) next = (at.X + steps[i].Item1, at.Y + steps[i].Item2);
                at = Math.Sqrt((next.X * next.X) + (next.Y * next.Y)) > 0.35 ? at : next;
                path[i] = at;
            }

            return path;
        });

    private static readonly Gen<PlanSettings> Settings = Gen.Select(
        Gen.Double[0, 0.05],
        Gen.Int[0, 10],
        (band, hold) => new PlanSettings
        {
            CrossingBand = band,
            CrossingHold = TimeSpan.FromSeconds((0.1 * hold) + 0.05),
        });

    [Fact]
    public void Scene_TurnedByAnyAngleOrMirrored_CountsTheSame() =>
        Gen.Select(Walks, Settings, Gen.Double[0, 2 * Math.PI], Gen.Bool, Gen.Double[0.05, 0.3], Gen.Double[0.05, 0.3])
            .Where((walk, settings, _, _, above, below) => IsClear(walk, settings, above, below))
            .Sample((walk, settings, angle, mirrored, above, below) =>
            {
                (int In, int Out) upright = Count(walk, settings, above, below, point => point, mirrored: false);
                (int In, int Out) turned = Count(walk, settings, above, below, Turn, mirrored);
                return turned == upright;

                (double X, double Y) Turn((double X, double Y) point)
                {
                    double x = mirrored ? -point.X : point.X;
                    return (
                        (x * Math.Cos(angle)) - (point.Y * Math.Sin(angle)),
                        (x * Math.Sin(angle)) + (point.Y * Math.Cos(angle)));
                }
            });

    [Fact]
    public void Line_TurnedEndForEnd_SwapsInAndOut() =>
        Gen.Select(Walks, Settings).Sample((walk, settings) =>
        {
            Scene one = Play([walk], settings, Scene.Door, Square);
            LinePlan turned = Scene.Door with { Start = Scene.Door.End, End = Scene.Door.Start };
            Scene other = Play([walk], settings, turned, Square);
            return (one.In, one.Out) == (other.Out, other.In);
        });

    [Fact]
    public void Picture_OfAnotherResolution_CountsTheSame() =>
        Gen.Select(Walks, Settings, Gen.Int[1, 8]).Sample((walk, settings, scale) =>
        {
            Scene large = Play([walk], settings, Scene.Door, new PictureSize(2048, 1024));
            Scene small = Play([walk], settings, Scene.Door, new PictureSize(2048 >> scale, 1024 >> scale));
            return large.Sink.Crossings.SequenceEqual(small.Sink.Crossings);
        });

    [Fact]
    public void People_InAnyOrder_CountTheSame() =>
        Gen.Select(Walks.Array[2, 6], Settings, Gen.Int).Sample((walks, settings, seed) =>
        {
            Scene one = Play(walks, settings, Scene.Door, Square);
            Scene shuffled = Play(walks, settings, Scene.Door, Square, new Random(seed));
            return one.Sink.Crossings.OrderBy(c => (c.At, c.TrackId)).SequenceEqual(
                    shuffled.Sink.Crossings.OrderBy(c => (c.At, c.TrackId))) &&
                one.Total().HeatCells.SequenceEqual(shuffled.Total().HeatCells) &&
                one.Total().Zones.SequenceEqual(shuffled.Total().Zones);
        });

    [Fact]
    public void Crossings_OfOneTrackThroughALongLine_AlternateAndAddUpToItsNetMove() =>
        Gen.Select(Walks, Settings).Where((walk, settings) => IsClear(walk, settings, 1, 1)).Sample((walk, settings) =>
        {
            LinePlan line = Scene.Door with { Start = new(0.5, 1), End = new(0.5, 0) };
            Scene scene = Play([walk], settings, line, Square);
            int net = Net(walk, settings.CrossingBand);
            List<LineCrossing> crossings = scene.Sink.Crossings;
            return scene.In - scene.Out == net &&
                crossings.Zip(crossings.Skip(1)).All(pair => pair.First.Direction != pair.Second.Direction);
        });

    [Fact]
    public void Walk_WithinTheBand_CountsNothing() =>
        Gen.Double[-0.0149, 0.0149].Array[10, 300].Sample(offsets =>
        {
            Scene scene = Play([[.. offsets.Select(x => (x, 0.0))]], new PlanSettings(), Scene.Door, Square);
            return scene.Sink.Crossings.Count == 0;
        });

    [Fact]
    public void Jitter_FasterThanTheHold_AroundTheLine_CountsNothingWithoutANetCrossing() =>
        Gen.Double[-0.05, 0.05].Array[10, 300].Sample(offsets =>
        {
            // Whatever the feet do between, they begin and end on the left and never stay right for the whole hold
            // time.
            double[] path = [-0.05, .. offsets.Select((x, i) => i % 8 == 0 ? -0.05 : x), -0.05];
            Scene scene = Play([[.. path.Select(x => (x, 0.0))]], new PlanSettings(), Scene.Door, Square);
            return scene.Sink.Crossings.Count == 0;
        });

    [Fact]
    public void Walk_SeenMoreOften_CountsTheSame() =>
        Gen.Select(Gen.OneOf(Gen.Double[-0.3, -0.1], Gen.Double[0.1, 0.3]).Array[2, 8], Gen.Int[2, 6])
            .Sample((stops, factor) =>
            {
                // Two seconds of straight walk between stops, then standing still for two.
                return CountAt(5) == CountAt(5 * factor);

                (int In, int Out) CountAt(int framesPerSecond)
                {
                    var scene = Scene.WithDoor();
                    scene.Period = TimeSpan.FromSeconds(1.0 / framesPerSecond);
                    double from = stops[0];
                    foreach (double to in stops)
                    {
                        scene.Walk(1, (0.5 + from, 0.5), (0.5 + to, 0.5), 2 * framesPerSecond);
                        scene.Stand(2 * framesPerSecond, new Person(1, 0.5 + to, 0.5));
                        from = to;
                    }

                    scene.Complete();
                    return (scene.In, scene.Out);
                }
            });

    private static (int In, int Out) Count(
        (double X, double Y)[] walk,
        PlanSettings settings,
        double above,
        double below,
        Func<(double X, double Y), (double X, double Y)> place,
        bool mirrored)
    {
        (double X, double Y) start = place((0, below));
        (double X, double Y) end = place((0, -above));
        LinePlan line = new(
            "line",
            LineRole.Internal,
            new(0.5 + start.X, 0.5 + start.Y),
            new(0.5 + end.X, 0.5 + end.Y),
            mirrored ? CrossingSide.RightToLeft : CrossingSide.LeftToRight);
        Scene scene = Play([[.. walk.Select(place)]], settings, line, Square);
        return (scene.In, scene.Out);
    }

    private static Scene Play(
        (double X, double Y)[][] walks, PlanSettings settings, LinePlan line, PictureSize size, Random? shuffle = null)
    {
        // A disc in a square picture; in a wider one it is as wide in pixels as it is high.
        var scene = new Scene(Scene.Plan([line], [Scene.RightHalf], settings)) { Size = size };
        for (int i = 0; i < walks.Max(walk => walk.Length); i++)
        {
            Person[] people =
            [
                .. walks.Select((walk, id) => (walk, id)).Where(entry => i < entry.walk.Length)
                    .Select(entry => new Person(
                        entry.id + 1, 0.5 + (entry.walk[i].X / size.Aspect), 0.5 + entry.walk[i].Y)),
            ];
            shuffle?.Shuffle(people);
            scene.Frame(people);
        }

        return scene.Complete();
    }

    // Boxes are single precision: a turned point may be off by 1e-6, so walks that graze a band or an end prove
    // nothing.
    private static bool IsClear((double X, double Y)[] walk, PlanSettings settings, double above, double below)
    {
        const double Graze = 1e-5;
        bool clear = walk.All(point =>
            Math.Abs(Math.Abs(point.X) - settings.CrossingBand) > Graze && Math.Abs(point.X) > Graze);
        foreach (((double X, double Y) a, (double X, double Y) b) in walk.Zip(walk.Skip(1)))
        {
            if (a.X > 0 != b.X > 0)
            {
                double y = a.Y + (a.X / (a.X - b.X) * (b.Y - a.Y));
                clear &= Math.Abs(y - below) > 1e-3 && Math.Abs(y + above) > 1e-3;
            }
        }

        return clear;
    }

    private static int Net((double X, double Y)[] walk, double band)
    {
        int[] sides = [.. walk.Where(point => Math.Abs(point.X) > band).Select(point => Math.Sign(point.X))];
        return sides.Length == 0 ? 0 : (sides[^1] - sides[0]) / 2;
    }
}
