using Footfall.Testing;
using Footfall.Vision.Decoding;
using Footfall.Vision.Frames;

namespace Footfall.Vision.Tests.Decoding;

/// <summary>Measures the whole process, so nothing else may run meanwhile.</summary>
[Collection(nameof(ReadingCostTests))]
[CollectionDefinition(nameof(ReadingCostTests), DisableParallelization = true)]
public sealed class ReadingCostTests
{
    [Fact]
    public async Task RunningReader_AllocatesNoMoreThanTheFramesThemselves()
    {
        var pixels = new PixelPool();
        await using FrameReader reader = await Reading.OpenAsync(Reading.Replay(SharedData.Path("video/vtest.avi")), pixels);
        List<long> perFrame = [];
        for (int window = 0; window < 7; window++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await ReadAsync(reader, 100);
            perFrame.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / 100);
        }

        // The pool grows once or twice, whenever the reader first gets ahead; every other window shows the steady state.
        TestContext.Current.TestOutputHelper?.WriteLine($"bytes a frame: {string.Join(' ', perFrame)}");
        perFrame.Order().ElementAt(3).ShouldBeLessThan(600);
    }

    private static async Task ReadAsync(FrameReader reader, int frames)
    {
        for (int n = 0; n < frames; n++)
        {
            (await reader.ReadAsync(TestContext.Current.CancellationToken))!.Dispose();
        }
    }
}
