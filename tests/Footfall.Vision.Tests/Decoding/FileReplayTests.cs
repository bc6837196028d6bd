using System.Globalization;
using System.IO.Hashing;
using Footfall.Domain.Geometry;
using Footfall.Testing;
using Footfall.Vision.Decoding;

namespace Footfall.Vision.Tests.Decoding;

/// <summary>A recorded file, as fast as it goes.</summary>
public sealed class FileReplayTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task File_ReadAtItsOwnSize_GivesEveryPictureAsFfmpegDecodesIt()
    {
        string path = SharedData.Path("video/vtest.avi");

        List<string> seen = await Reading.ReadAllAsync(Reading.Replay(path), frame => Hash(frame.Pixels.Span));

        seen.Count.ShouldBe(795);
        seen.ShouldBe(HashesByFfmpeg(path));
    }

    [Fact]
    public async Task File_OfConstantRate_StampsFrameNWithNFrameTimes()
    {
        SourceSettings source = Reading.Replay(SharedData.Path("video/vtest.avi")) with { Start = Start };

        List<(long Sequence, DateTimeOffset At)> seen =
            await Reading.ReadAllAsync(source, frame => (frame.Sequence, frame.CapturedAt));

        seen.ShouldBe(Enumerable.Range(0, 795).Select(n => ((long)n, Start.AddMilliseconds(100 * n))));
    }

    [Theory]
    [InlineData("mp4", "30000/1001", 90, 2_969_633)]
    [InlineData("mkv", "25", 75, 2_960_000)]
    [InlineData("avi", "12.5", 40, 3_120_000)]
    [InlineData("ts", "50", 100, 1_980_000)]
    public async Task File_OfAnyContainerAndRate_GivesEveryFrameOnce(
        string extension, string rate, int frames, long lastAtMicroseconds)
    {
        string path = Clip.Make(_folder.File($"film.{extension}"), $"-f lavfi -i testsrc=s=160x120:r={rate} -frames:v {frames} -c:v libx264");

        List<DateTimeOffset> seen = await Reading.ReadAllAsync(Reading.Replay(path) with { Start = Start }, frame => frame.CapturedAt);

        seen.Count.ShouldBe(frames);
        (seen[^1] - Start).ShouldBe(TimeSpan.FromMicroseconds(lastAtMicroseconds), TimeSpan.FromMicroseconds(1));
    }

    [Fact]
    public async Task File_AtFewerFramesPerSecond_IsSampledEvenly()
    {
        SourceSettings source = Reading.Replay(SharedData.Path("video/vtest.avi")) with { FramesPerSecond = 4, Start = Start };

        List<DateTimeOffset> seen = await Reading.ReadAllAsync(source, frame => frame.CapturedAt);

        seen.ShouldBe(Enumerable.Range(0, 318).Select(n => Start.AddMilliseconds(250 * n)));
    }

    [Fact]
    public async Task File_AskedForMoreFramesThanItHas_ShowsNoneTwice()
    {
        SourceSettings source = Reading.Replay(SharedData.Path("video/store-aisle-detection-preview.mp4")) with { FramesPerSecond = 60 };

        List<string> seen = await Reading.ReadAllAsync(source, frame => Hash(frame.Pixels.Span));

        seen.Count.ShouldBe(67);
        seen.Distinct().Count().ShouldBe(67);
    }

    [Fact]
    public async Task File_OfVariableRate_KeepsItsTimes()
    {
        // One second at 20 a second, then four at 5: 40 frames, on average 8 a second.
        string path = Clip.Make(
            _folder.File("phone.mp4"),
            "-f lavfi -i testsrc=s=160x120:r=20 -t 5 -vf select='lt(t,1)+not(mod(n,4))' -fps_mode vfr -c:v libx264 -video_track_timescale 1000");

        List<DateTimeOffset> seen = await Reading.ReadAllAsync(Reading.Replay(path) with { Start = Start }, frame => frame.CapturedAt);

        (seen[^1] - Start).TotalSeconds.ShouldBe(4.8, 0.3);
        seen.Zip(seen.Skip(1), (a, b) => (b - a).TotalSeconds).Distinct().Count().ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData(320, 1.0, 320, 240)]
    [InlineData(320, 0.8, 400, 300)]
    [InlineData(320, 0.5, 640, 480)]
    [InlineData(640, 1.0, 640, 480)]
    [InlineData(1000, 1.0, 640, 480)]
    [InlineData(321, 1.0, 320, 240)]
    public async Task Picture_IsDecodedSoThatTheRegionHasTheAnalysisWidth(int analysis, double region, int width, int height)
    {
        string path = Clip.Make(_folder.File("film.avi"), "-f lavfi -i testsrc=s=640x480:r=10 -frames:v 3 -c:v mjpeg");
        SourceSettings source = Reading.Replay(path) with
        {
            AnalysisWidth = analysis,
            Region = new RegionNormalized(0, 0, region, 1),
        };

        var seen = await Reading.ReadAllAsync(source, frame => (frame.Pixels.Width, frame.Pixels.Height, frame.SourceSize));

        seen.ShouldBe(Enumerable.Repeat((width, height, new PictureSize(640, 480)), 3));
    }

    [Fact]
    public async Task Picture_WithOddSides_StaysAsItIs()
    {
        string path = Clip.Make(_folder.File("odd.avi"), "-f lavfi -i testsrc=s=161x121:r=10 -frames:v 3 -pix_fmt bgr24 -c:v rawvideo");

        List<string> seen = await Reading.ReadAllAsync(Reading.Replay(path), frame => Hash(frame.Pixels.Span));

        seen.ShouldBe(HashesByFfmpeg(path));
    }

    [Fact]
    public async Task Picture_OfPixelsThatAreNotSquare_IsStretchedToWhatPeopleSee()
    {
        string path = Clip.Make(
            _folder.File("pal.mp4"), "-f lavfi -i testsrc=s=720x576:r=25 -frames:v 3 -vf setsar=64/45 -c:v libx264");
        SourceSettings source = Reading.Replay(path) with { AnalysisWidth = 512 };

        var seen = await Reading.ReadAllAsync(source, frame => (frame.Pixels.Width, frame.Pixels.Height, frame.SourceSize));

        seen[0].ShouldBe((512, 288, new PictureSize(1024, 576)));
    }

    [Fact]
    public async Task Picture_OfAFilmThatIsToBeTurned_StandsUpright()
    {
        string flat = Clip.Make(_folder.File("flat.mp4"), "-f lavfi -i testsrc=s=320x240:r=10 -frames:v 3 -c:v libx264");
        string turned = Clip.Make(_folder.File("turned.mp4"), $"-i {flat} -c copy -metadata:s:v rotate=90");

        var seen = await Reading.ReadAllAsync(Reading.Replay(turned), frame => (frame.Pixels.Width, frame.SourceSize));

        seen.Count.ShouldBe(3);
        seen[0].ShouldBe((240, new PictureSize(240, 320)));
    }

    [Fact]
    public async Task File_WithSoundAndACover_GivesItsFilm()
    {
        string cover = Clip.Make(_folder.File("cover.png"), "-f lavfi -i color=red:s=64x64 -frames:v 1");
        string path = Clip.Make(
            _folder.File("film.mp4"),
            $"-i {cover} -f lavfi -i sine=d=3 -f lavfi -i testsrc=s=160x120:r=10:d=1 -map 0 -map 1 -map 2 "
            + "-c:v:0 png -c:v:1 libx264 -c:a aac -disposition:v:0 attached_pic");

        var seen = await Reading.ReadAllAsync(Reading.Replay(path), frame => frame.SourceSize);

        seen.Count.ShouldBe(10);
        seen[0].ShouldBe(new PictureSize(160, 120));
    }

    [Fact]
    public async Task File_CutWithoutRecoding_IsWhole()
    {
        // The cut keeps pictures before its start, for decoding only; an edit list hides them, the count does not.
        string path = Clip.Make(
            _folder.File("cut.mp4"), $"-ss 4.5 -i {SharedData.Path("video/one-by-one-person-detection.mp4")} -t 8 -c copy");

        List<long> seen = await Reading.ReadAllAsync(Reading.Replay(path), frame => frame.Sequence);

        seen.Count.ShouldBe(81);
    }

    [Fact]
    public async Task File_WithAColonAndPatternInItsName_IsFound()
    {
        string path = Clip.Make(_folder.File("a:b %03d 'q' -i.avi".Replace(' ', '_')), "-f lavfi -i testsrc=s=160x120:r=10 -frames:v 3 -c:v mjpeg");

        List<long> seen = await Reading.ReadAllAsync(Reading.Replay(path), frame => frame.Sequence);

        seen.ShouldBe([0, 1, 2]);
    }

    private static string Hash(ReadOnlySpan<byte> pixels) => Crc32.HashToUInt32(pixels).ToString("x8", CultureInfo.InvariantCulture);

    private static IEnumerable<string> HashesByFfmpeg(string path) =>
        Clip.Print($"-i {path} -map 0:v -pix_fmt bgr24 -c:v rawvideo -fps_mode passthrough -f framehash -hash crc32 -")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(',')[^1].Trim());
}
