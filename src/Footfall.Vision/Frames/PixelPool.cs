using System.Collections.Concurrent;

namespace Footfall.Vision.Frames;

/// <summary>Lends picture memory and takes it back, so that a running camera allocates none.</summary>
/// <remarks>Thread-safe. Memory is pinned for its life: decoders write to it and ONNX Runtime reads it in place.</remarks>
public sealed class PixelPool
{
    private readonly ConcurrentDictionary<int, ConcurrentBag<byte[]>> _idle = new();
    private int _outstanding;

    /// <summary>Buffers lent and not yet returned; 0 once everything has come home.</summary>
    public int Outstanding => Volatile.Read(ref _outstanding);

    /// <summary>Lends a buffer with undefined content; disposing it brings it home.</summary>
    /// <param name="width">Columns, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    public PixelBuffer Rent(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        int length = checked(width * height * PixelBuffer.BytesPerPixel);
        if (!_idle.TryGetValue(length, out ConcurrentBag<byte[]>? idle) || !idle.TryTake(out byte[]? bytes))
        {
            bytes = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        }

        Interlocked.Increment(ref _outstanding);
        return new PixelBuffer(this, bytes, width, height);
    }

    internal void Return(byte[] bytes)
    {
        _idle.GetOrAdd(bytes.Length, static _ => []).Add(bytes);
        Interlocked.Decrement(ref _outstanding);
    }
}
