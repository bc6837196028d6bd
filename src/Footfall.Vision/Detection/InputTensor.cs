using Footfall.Vision.Frames;
using Footfall.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace Footfall.Vision.Detection;

/// <summary>The pictures of one model call, in the layout, type and colours that the model wants.</summary>
/// <remarks>
/// The usual case, bytes in rows of BGR, is written in place. For the others a picture is laid out in bytes first and then
/// converted. Used by one thread at a time.
/// </remarks>
internal sealed class InputTensor
{
    private readonly ModelInput _input;
    private readonly InputShape _shape;
    private readonly int _pictureLength;
    private readonly byte[] _bytes;
    private readonly float[] _floats;
    private readonly byte[] _rows;
    private readonly PixelConverter? _converter;
    private readonly bool _inPlace;

    public InputTensor(ModelInput input, InputShape shape)
    {
        _input = input;
        _shape = shape;
        _pictureLength = checked(shape.Width * shape.Height * PixelBuffer.BytesPerPixel);
        int length = checked(_pictureLength * shape.Pictures);
        _inPlace = input is { Type: PixelType.Bytes, Layout: PixelLayout.Nhwc, Channels: ChannelOrder.Bgr };
        _bytes = input.Type == PixelType.Bytes ? GC.AllocateArray<byte>(length, pinned: true) : [];
        _floats = input.Type == PixelType.Floats ? GC.AllocateArray<float>(length, pinned: true) : [];
        _rows = _inPlace ? _bytes : GC.AllocateArray<byte>(_pictureLength, pinned: true);
        _converter = _inPlace ? null : new PixelConverter(input);
    }

    /// <summary>The tensor over this memory; the caller disposes it.</summary>
    public OrtValue CreateValue()
    {
        long[] shape = _input.Layout == PixelLayout.Nhwc
            ? [_shape.Pictures, _shape.Height, _shape.Width, PixelBuffer.BytesPerPixel]
            : [_shape.Pictures, PixelBuffer.BytesPerPixel, _shape.Height, _shape.Width];
        return _input.Type == PixelType.Bytes
            ? OrtValue.CreateTensorValueFromMemory(_bytes, shape)
            : OrtValue.CreateTensorValueFromMemory(_floats, shape);
    }

    /// <summary>Lays out one picture and converts it where the model wants it otherwise.</summary>
    public void Fill(int picture, PixelBuffer pixels, in Letterbox letterbox)
    {
        int start = picture * _pictureLength;
        PictureLayout.Write(pixels, letterbox, _input.Padding, _rows, _inPlace ? start : 0);
        if (_converter is null)
        {
            return;
        }

        if (_input.Type == PixelType.Bytes)
        {
            _converter.ToBytes(_rows, _bytes.AsSpan(start, _pictureLength));
        }
        else
        {
            _converter.ToFloats(_rows, _floats.AsSpan(start, _pictureLength));
        }
    }
}
