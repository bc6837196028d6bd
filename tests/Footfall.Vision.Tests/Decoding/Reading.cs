using Footfall.Testing;
using Footfall.Vision.Decoding;
using Footfall.Vision.Frames;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Vision.Tests.Decoding;

/// <summary>Opens and reads sources the way tests need it.</summary>
internal static class Reading
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static SourceSettings Replay(string path) =>
        new() { CameraId = "door-1", Address = path, AnalysisWidth = 4096, Pace = SourcePace.AsFastAsItGoes };

    public static SourceSettings Live(string address) =>
        new() { CameraId = "door-1", Address = address, AnalysisWidth = 4096 };

    public static Task<FrameReader> OpenAsync(
        SourceSettings source, PixelPool? pixels = null, CaptureClock? capture = null, DecoderSettings? settings = null)
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        return FrameReader.OpenAsync(
            source,
            pixels ?? new PixelPool(),
            capture ?? new CaptureClock(TimeProvider.System),
            settings ?? DecoderSettings.Default,
            NullLogger<FrameReader>.Instance,
            Cancellation);
    }

    /// <summary>Reads to the end, at most so many frames, and sees every picture come home.</summary>
    public static async Task<List<T>> ReadAllAsync<T>(
        SourceSettings source, Func<CameraFrame, T> look, int atMost = int.MaxValue, CaptureClock? capture = null)
    {
        var pixels = new PixelPool();
        List<T> seen = [];
        await using (FrameReader reader = await OpenAsync(source, pixels, capture))
        {
            while (seen.Count < atMost && await reader.ReadAsync(Cancellation) is { } frame)
            {
                using (frame)
                {
                    seen.Add(look(frame));
                }
            }
        }

        pixels.Outstanding.ShouldBe(0);
        return seen;
    }

    public static async Task<SourceException> FailureOf(SourceSettings source, DecoderSettings? settings = null)
    {
        var pixels = new PixelPool();
        SourceException failure = await Should.ThrowAsync<SourceException>(async () =>
        {
            await using FrameReader reader = await OpenAsync(source, pixels, settings: settings);
            while (await reader.ReadAsync(Cancellation) is { } frame)
            {
                frame.Dispose();
            }
        });
        pixels.Outstanding.ShouldBe(0);
        failure.CameraId.ShouldBe(source.CameraId);
        failure.Remedy.ShouldNotBeEmpty();
        return failure;
    }
}
