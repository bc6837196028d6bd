using System.Runtime.Intrinsics;
using Footfall.Vision.Models;

namespace Footfall.Vision.Detection;

/// <summary>Turns rows of BGR bytes into the layout, colours and numbers of another model.</summary>
/// <remarks>value = byte × factor + offset, per channel, which is (byte × scale − mean) / std.</remarks>
internal sealed class PixelConverter
{
    private const int Channels = 3;
    private readonly bool _planes;
    private readonly bool _swap;
    private readonly float[] _factors = new float[Channels];
    private readonly float[] _offsets = new float[Channels];

    public PixelConverter(ModelInput input)
    {
        _planes = input.Layout == PixelLayout.Nchw;
        _swap = input.Channels == ChannelOrder.Rgb;
        for (int channel = 0; channel < Channels; channel++)
        {
            _factors[channel] = (float)(input.Scale / input.Std[channel]);
            _offsets[channel] = (float)(-input.Mean[channel] / input.Std[channel]);
        }
    }

    /// <summary>Reorders only.</summary>
    public void ToBytes(ReadOnlySpan<byte> bgr, Span<byte> target)
    {
        for (int channel = 0; channel < Channels; channel++)
        {
            int from = SourceChannel(channel);
            int step = _planes ? 1 : Channels;
            int to = _planes ? channel * (bgr.Length / Channels) : channel;
            for (int i = from; i < bgr.Length; i += Channels, to += step)
            {
                target[to] = bgr[i];
            }
        }
    }

    /// <summary>Reorders and normalises.</summary>
    public void ToFloats(ReadOnlySpan<byte> bgr, Span<float> target)
    {
        int pixels = bgr.Length / Channels;
        for (int channel = 0; channel < Channels; channel++)
        {
            int from = SourceChannel(channel);
            float factor = _factors[channel];
            float offset = _offsets[channel];
            if (_planes)
            {
                ToPlane(bgr, from, factor, offset, target.Slice(channel * pixels, pixels));
                continue;
            }

            for (int i = 0; i < bgr.Length; i += Channels)
            {
                target[i + channel] = (bgr[i + from] * factor) + offset;
            }
        }
    }

    private int SourceChannel(int channel) => _swap ? Channels - 1 - channel : channel;

    /// <summary>Four pixels at a time; the same two operations per pixel as the remainder, so that both round alike.</summary>
    private static void ToPlane(ReadOnlySpan<byte> bgr, int from, float factor, float offset, Span<float> plane)
    {
        var picked = Vector128.Create((byte)from, 0xFF, 0xFF, 0xFF, (byte)(from + 3), 0xFF, 0xFF, 0xFF,
            (byte)(from + 6), 0xFF, 0xFF, 0xFF, (byte)(from + 9), 0xFF, 0xFF, 0xFF);
        var factors = Vector128.Create(factor);
        var offsets = Vector128.Create(offset);
        int pixel = 0;
        for (; (pixel * Channels) + Vector128<byte>.Count <= bgr.Length; pixel += Vector128<float>.Count)
        {
            var bytes = Vector128.Create(bgr.Slice(pixel * Channels, Vector128<byte>.Count));
            var values = Vector128.ConvertToSingle(Vector128.Shuffle(bytes, picked).AsInt32());
            ((values * factors) + offsets).CopyTo(plane[pixel..]);
        }

        for (; pixel < plane.Length; pixel++)
        {
            plane[pixel] = (bgr[(pixel * Channels) + from] * factor) + offset;
        }
    }
}
