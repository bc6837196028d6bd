using CsCheck;
using Footfall.Analytics;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;
using Footfall.Scenes.Film;

namespace Footfall.Scenes.Tests.Properties;

/// <summary>What must not change a count, through tracker and analyzer, for any scene.</summary>
public sealed class ScenePropertyTests
{
    private const int Scenes = 25;

    // An ideal detector loses nobody: what is true then must be counted without mending anything.
    private static readonly AnalyzerOptions Unmended = new() { StitchGap = TimeSpan.Zero };

    [Fact]
    public void Scene_MirroredWithRealNoise_CountsTheSame() => RandomScene.Any.Sample(
        scene =>
        {
            SceneFrame[] frames = scene.Noisy();
            CameraPlan mirrored = scene.Plan with
            {
                Lines = [.. scene.Plan.Lines.Select(line => line with { Start = Mirror(line.Start), End = Mirror(line.End), In = Other(line.In) })],
                Zones = [.. scene.Plan.Zones.Select(zone => zone with { Polygon = [.. zone.Polygon.Select(Mirror)] })],
            };
            float width = scene.Picture.Width;
            SceneSink sink = SceneCamera.Play(mirrored, scene.Picture, frames.Select(frame => RandomScene.Map(frame, seen =>
                seen with { Box = seen.Box with { Left = width - seen.Box.Right, Right = width - seen.Box.Left } })));
            RandomScene.Counts(mirrored, sink).ShouldBe(
                RandomScene.Counts(scene.Plan, SceneCamera.Play(scene.Plan, scene.Picture, frames)), scene.ToString());
        },
        iter: Scenes);

    [Fact]
    public void Scene_TurnedByAnyAngle_CountsTheTruth() => Gen.Select(RandomScene.Any, Gen.Double[0, 360]).Sample(
        (scene, degrees) =>
        {
            // People stay upright; where they stand turns about the middle of a square picture, lines with them.
            double sine = Math.Sin(degrees * Math.PI / 180);
            double cosine = Math.Cos(degrees * Math.PI / 180);
            var square = new PictureSize(1280, 1280);
            CameraPlan turned = scene.Plan with
            {
                Lines = [.. scene.Plan.Lines.Select(line => line with { Start = Turn(Wide(line.Start)), End = Turn(Wide(line.End)) })],
                Zones = [],
            };
            SceneSink sink = SceneCamera.Play(turned, square, scene.Film.WithoutNoise().Select(frame => RandomScene.Map(frame, seen =>
            {
                PointNormalized foot = Turn(Within(seen.Box.FootPoint(scene.Picture)));
                float x = (float)(foot.X * square.Width);
                float y = (float)(foot.Y * square.Height);
                float half = seen.Box.Width / 2;
                return seen with { Box = new BoxPixels(x - half, y - seen.Box.Height, x + half, y) };
            })), Unmended);
            RandomScene.Counts(turned, sink).ShouldBe(scene.TrueCounts(), $"{scene} turned by {degrees:0.0} degrees");

            // The 16 : 9 picture lies in the middle of the square; lines are drawn on, as they had ended at its borders.
            PointNormalized Within(PointNormalized point) => new(point.X, 0.5 + ((point.Y - 0.5) / scene.Picture.Aspect));
            PointNormalized Wide(PointNormalized end)
            {
                PointNormalized at = Within(end);
                return new(0.5 + (1.2 * (at.X - 0.5)), end.X is 0 or 1 ? at.Y : 0.5 + (1.2 * (at.Y - 0.5)));
            }

            PointNormalized Turn(PointNormalized point)
            {
                double x = point.X - 0.5;
                double y = point.Y - 0.5;
                return new(0.5 + (x * cosine) - (y * sine), 0.5 + (x * sine) + (y * cosine));
            }
        },
        iter: Scenes);

    [Fact]
    public void Picture_OfAnyResolution_WithRealNoise_CountsTheSame() => Gen.Select(RandomScene.Any, Gen.Double[0.2, 4]).Sample(
        (scene, factor) =>
        {
            SceneFrame[] frames = scene.Noisy();
            var size = new PictureSize((int)(scene.Picture.Width * factor), (int)(scene.Picture.Height * factor));
            float x = (float)size.Width / scene.Picture.Width;
            float y = (float)size.Height / scene.Picture.Height;
            RandomScene.Counts(scene.Plan, SceneCamera.Play(scene.Plan, size, frames.Select(frame => Stretch(frame, x, y)))).ShouldBe(
                RandomScene.Counts(scene.Plan, SceneCamera.Play(scene.Plan, scene.Picture, frames)), scene.ToString());
        },
        iter: Scenes);

    [Fact]
    public void Picture_OfAnotherAspect_CountsTheTruth() => Gen.Select(RandomScene.Any, Gen.Double[0.6, 1.5]).Sample(
        (scene, stretch) =>
        {
            var size = new PictureSize((int)(scene.Picture.Width * stretch), scene.Picture.Height);
            float x = (float)size.Width / scene.Picture.Width;
            SceneSink sink = SceneCamera.Play(scene.Plan, size, scene.Film.WithoutNoise().Select(frame => Stretch(frame, x, 1)), Unmended);
            RandomScene.Counts(scene.Plan, sink).ShouldBe(scene.TrueCounts(), scene.ToString());
        },
        iter: Scenes);

    [Fact]
    public void Scene_AtAnyFrameRate_CountsTheTruth() => Gen.Select(RandomScene.Any, Gen.Double[4, 30]).Sample(
        (scene, framesPerSecond) =>
        {
            RandomScene resampled = scene.At(framesPerSecond);
            SceneSink sink = SceneCamera.Play(resampled.Plan, resampled.Picture, resampled.Film.WithoutNoise(), Unmended);
            RandomScene.Counts(resampled.Plan, sink).ShouldBe(scene.TrueCounts(), resampled.ToString());
        },
        iter: Scenes);

    [Fact]
    public void Detections_InAnyOrder_ChangeNothingAtAll() => Gen.Select(RandomScene.Any, Gen.Int).Sample(
        (scene, seed) =>
        {
            var random = new Random(seed);
            SceneFrame[] frames = scene.Noisy();
            SceneSink shuffled = SceneCamera.Play(scene.Plan, scene.Picture, frames.Select(frame =>
            {
                Detection[] mixed = [.. frame.Detections];
                random.Shuffle(mixed);
                return frame with { Detections = mixed };
            }));
            ShouldBeTheSame(shuffled, SceneCamera.Play(scene.Plan, scene.Picture, frames));
        },
        iter: Scenes);

    [Fact]
    public void AllTime_Shifted_ShiftsEveryEventAndNothingElse() => Gen.Select(RandomScene.Any, Gen.Int[-500_000_000, 500_000_000]).Sample(
        (scene, shiftMilliseconds) =>
        {
            var shift = TimeSpan.FromMilliseconds(shiftMilliseconds);
            SceneFrame[] frames = scene.Noisy();
            var later = new SceneCamera(scene.Plan, scene.Picture) { Start = SceneCamera.Noon + shift };
            foreach (SceneFrame frame in frames)
            {
                later.Show(frame);
            }

            later.Analyzer.Complete();
            SceneSink now = SceneCamera.Play(scene.Plan, scene.Picture, frames);
            later.Sink.Crossings.Select(crossing => crossing with { At = crossing.At - shift }).ShouldBe(now.Crossings);
            later.Sink.Visits.Select(visit => visit with { EnteredAt = visit.EnteredAt - shift, LeftAt = visit.LeftAt - shift })
                .ShouldBe(now.Visits);
        },
        iter: Scenes);

    [Fact]
    public void TrackIds_Renamed_ChangeNothing() => Gen.Select(RandomScene.Any, Gen.Int[1, 1000], Gen.Bool).Sample(
        (scene, by, backwards) =>
        {
            SceneFrame[] frames = scene.Noisy();
            var renamed = new SceneCamera(scene.Plan, scene.Picture)
            {
                OnTrack = track => track with { TrackId = backwards ? 1_000_000 - (track.TrackId * by) : track.TrackId * by },
            };
            foreach (SceneFrame frame in frames)
            {
                renamed.Show(frame);
            }

            renamed.Analyzer.Complete();
            SceneSink plain = SceneCamera.Play(scene.Plan, scene.Picture, frames);
            Anonymous(renamed.Sink).ShouldBe(Anonymous(plain));
        },
        iter: Scenes);

    [Fact]
    public void TwoCameras_NeverInfluenceEachOther() => Gen.Select(RandomScene.Any, RandomScene.Any).Sample(
        (one, other) =>
        {
            SceneFrame[] first = one.Noisy();
            SceneFrame[] second = other.Noisy();
            var a = new SceneCamera(one.Plan, one.Picture);
            var b = new SceneCamera(other.Plan, other.Picture);
            for (int i = 0; i < Math.Max(first.Length, second.Length); i++)
            {
                if (i < first.Length)
                {
                    a.Show(first[i]);
                }

                if (i < second.Length)
                {
                    b.Show(second[i]);
                }
            }

            a.Analyzer.Complete();
            b.Analyzer.Complete();
            ShouldBeTheSame(a.Sink, SceneCamera.Play(one.Plan, one.Picture, first));
            ShouldBeTheSame(b.Sink, SceneCamera.Play(other.Plan, other.Picture, second));
        },
        iter: Scenes);

    private static void ShouldBeTheSame(SceneSink actual, SceneSink expected)
    {
        actual.Crossings.ShouldBe(expected.Crossings);
        actual.Visits.ShouldBe(expected.Visits);
        actual.Transitions.ShouldBe(expected.Transitions);
    }

    private static string[] Anonymous(SceneSink sink) =>
    [
        .. sink.Crossings.Select(crossing => (crossing with { TrackId = 0 }).ToString()).Order(StringComparer.Ordinal),
        .. sink.Visits.Select(visit => (visit with { TrackId = 0 }).ToString()).Order(StringComparer.Ordinal),
    ];

    private static SceneFrame Stretch(SceneFrame frame, float x, float y) => RandomScene.Map(frame, seen =>
        seen with { Box = new BoxPixels(seen.Box.Left * x, seen.Box.Top * y, seen.Box.Right * x, seen.Box.Bottom * y) });

    private static PointNormalized Mirror(PointNormalized point) => point with { X = 1 - point.X };

    private static CrossingSide Other(CrossingSide side) =>
        side == CrossingSide.LeftToRight ? CrossingSide.RightToLeft : CrossingSide.LeftToRight;
}
