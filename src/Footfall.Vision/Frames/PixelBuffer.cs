using System.Runtime.InteropServices;

namespace Footfall.Vision.Frames;

/// <summary>One picture, BGR, 8 bits a channel, rows from the top without padding, in pooled pinned memory.</summary>
/// <remarks>One owner at a time; handing it on transfers ownership, the last owner disposes. Not thread-safe.</remarks>
public sealed class PixelBuffer : IDisposable
{
    /// <summary>Blue, green, red.</summary>
    public const int BytesPerPixel = 3;

    private readonly PixelPool _pool;
    private byte[]? _bytes;

    internal PixelBuffer(PixelPool pool, byte[] bytes, int width, int height)
    {
        _pool = pool;
        _bytes = bytes;
        Width = width;
        Height = height;
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Bytes from one row to the next.</summary>
    public int Stride => Width * BytesPerPixel;

    /// <summary>All rows; length height × stride.</summary>
    /// <exception cref="ObjectDisposedException">The buffer has gone home.</exception>
    public Memory<byte> Memory => Bytes;

    /// <summary>All rows; length height × stride.</summary>
    /// <exception cref="ObjectDisposedException">The buffer has gone home.</exception>
    public Span<byte> Span => Bytes;

    /// <summary>Address of the first byte; valid until disposed.</summary>
    /// <exception cref="ObjectDisposedException">The buffer has gone home.</exception>
    public nint Address => Marshal.UnsafeAddrOfPinnedArrayElement(Bytes, 0);

    private byte[] Bytes => _bytes ?? throw new ObjectDisposedException(nameof(PixelBuffer));

    /// <summary>Sends the memory home; a second call does nothing.</summary>
    public void Dispose()
    {
        byte[]? bytes = Interlocked.Exchange(ref _bytes, null);
        if (bytes is not null)
        {
            _pool.Return(bytes);
        }
    }
}
