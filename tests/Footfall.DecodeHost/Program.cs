// Reads a camera until it is killed: a process that tests can take down without warning.
// usage: Footfall.DecodeHost ADDRESS [FRAMES_BEFORE_STALLING]
using System.Globalization;
using Footfall.Vision.Decoding;
using Footfall.Vision.Frames;
using Microsoft.Extensions.Logging.Abstractions;

int framesRead = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : int.MaxValue;
var source = new SourceSettings { CameraId = "host", Address = args[0], Loop = true };
await using FrameReader reader = await FrameReader.OpenAsync(
    source, new PixelPool(), TimeProvider.System, NullLogger<FrameReader>.Instance, CancellationToken.None);
for (int frame = 0; frame < framesRead; frame++)
{
    using CameraFrame? read = await reader.ReadAsync(CancellationToken.None);
    Console.WriteLine($"frame {read?.Sequence}");
}

await Task.Delay(Timeout.Infinite);
