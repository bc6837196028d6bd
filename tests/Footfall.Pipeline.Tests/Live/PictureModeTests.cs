using Footfall.Domain.Plans;
using Footfall.Pipeline.Graph;
using Footfall.Pipeline.Live;
using Footfall.Pipeline.Tests.Graph;
using Footfall.Storage.Configuration;
using Footfall.Testing;
using Footfall.Vision.Frames;

namespace Footfall.Pipeline.Tests.Live;

/// <summary>What leaves the process of a camera's pictures: everything, blurred people, or nothing.</summary>
public sealed class PictureModeTests
{
    // The scripted person stands in x 10 to 30, y 5 to 45 of 64 by 48 pixels.
    private const int PersonX = 20;
    private const int NobodyX = 50;
    private const int Y = 25;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Full_ShowsEverything()
    {
        (LivePicture picture, int person, int nobody) = await WatchAsync(PictureMode.Full);

        picture.Tracks.ShouldHaveSingleItem();
        person.ShouldBeGreaterThan(150);
        nobody.ShouldBeGreaterThan(150);
    }

    [Fact]
    public async Task Blurred_HasNoDetailOfAnybody_AndAllOfTheRest()
    {
        (LivePicture picture, int person, int nobody) = await WatchAsync(PictureMode.Blurred);

        picture.Tracks.ShouldHaveSingleItem();
        person.ShouldBeLessThan(60, "black and white squares became grey, a little darker here than there");
        nobody.ShouldBeGreaterThan(150);
    }

    [Fact]
    public async Task Blurred_HasNoDetailOfPeopleInMasksEither()
    {
        CameraPlan masked = CameraPlan.Empty with { Masks = [[new(0, 0), new(1, 0), new(1, 1), new(0, 1)]] };

        (LivePicture picture, int person, int nobody) = await WatchAsync(PictureMode.Blurred, masked);

        picture.Tracks.ShouldBeEmpty("whoever stands in a mask is not counted");
        person.ShouldBeLessThan(60);
        nobody.ShouldBeGreaterThan(150);
    }

    [Fact]
    public async Task Off_HasTracksAndNoPicture()
    {
        await using var rig = new GraphRig(new ScriptedDetector());
        CameraLane lane = rig.Add("door", live: false);
        lane.PictureMode = PictureMode.Off;

        LivePicture picture = await NextAsync(rig, lane, 0);

        picture.Jpeg.IsEmpty.ShouldBeTrue();
        picture.Tracks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Mode_ChangesWhileTheCameraRuns_AndCountingGoesOn()
    {
        await using var rig = new GraphRig(new ScriptedDetector());
        CameraLane lane = rig.Add("door", live: false);
        int track = (await NextAsync(rig, lane, 0)).Tracks.ShouldHaveSingleItem().Id;
        lane.PictureMode = PictureMode.Off;
        (await NextAsync(rig, lane, 1)).Jpeg.IsEmpty.ShouldBeTrue();
        lane.PictureMode = PictureMode.Full;

        LivePicture last = await NextAsync(rig, lane, 2);

        last.Jpeg.IsEmpty.ShouldBeFalse();
        last.Tracks.ShouldHaveSingleItem().Id.ShouldBe(track);
        lane.Meter.Analysed.ShouldBe(3);
    }

    private static async Task<(LivePicture Picture, int Person, int Nobody)> WatchAsync(PictureMode mode, CameraPlan? plan = null)
    {
        await using var rig = new GraphRig(new ScriptedDetector());
        CameraLane lane = rig.Add("door", live: false, plan: plan);
        lane.PictureMode = mode;
        LivePicture picture = await NextAsync(rig, lane, 0);
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("picture.jpg"), picture.Jpeg.ToArray(), Cancellation);
        using PixelBuffer seen = ImageFile.Load(folder.File("picture.jpg"), rig.Pixels);
        return (picture, Contrast(seen, PersonX), Contrast(seen, NobodyX));
    }

    private static async Task<LivePicture> NextAsync(GraphRig rig, CameraLane lane, long sequence)
    {
        await using IAsyncEnumerator<LivePicture> watcher = lane.Live.WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        ValueTask<bool> next = watcher.MoveNextAsync();
        CameraFrame frame = rig.Frame("door", sequence);
        Squares(frame.Pixels);
        await lane.OfferAsync(frame, Cancellation);
        (await next).ShouldBeTrue();
        LivePicture picture = watcher.Current;
        await Eventually.Holds(() => lane.IsIdle, "the frame gone home");
        return picture;
    }

    // Black and white squares of 2 pixels; the first row belongs to the script.
    private static void Squares(PixelBuffer pixels)
    {
        for (int y = 1; y < pixels.Height; y++)
        {
            for (int x = 0; x < pixels.Width; x++)
            {
                pixels.Span.Slice((y * pixels.Stride) + (3 * x), 3).Fill((byte)(((x / 2) + (y / 2)) % 2 == 0 ? 0 : 255));
            }
        }
    }

    // Between the darkest and the brightest of 8 by 8 pixels.
    private static int Contrast(PixelBuffer pixels, int x)
    {
        (byte least, byte most) = (byte.MaxValue, byte.MinValue);
        for (int row = Y - 4; row < Y + 4; row++)
        {
            for (int column = x - 4; column < x + 4; column++)
            {
                byte green = pixels.Span[(row * pixels.Stride) + (3 * column) + 1];
                (least, most) = (Math.Min(least, green), Math.Max(most, green));
            }
        }

        return most - least;
    }
}
