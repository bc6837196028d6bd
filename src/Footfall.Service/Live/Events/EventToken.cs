using System.Buffers.Binary;
using System.Buffers.Text;

namespace Footfall.Service.Live.Events;

/// <summary>A place in a store's events, as a text that means nothing to others.</summary>
/// <param name="Epoch">The run that gave the number.</param>
/// <param name="Number">The newest event that was told; 0 before the first.</param>
internal readonly record struct EventToken(ulong Epoch, long Number)
{
    private const byte Version = 1;
    private const int Bytes = 1 + sizeof(ulong) + sizeof(long);

    /// <summary>Reads a token.</summary>
    /// <returns>False for what is none.</returns>
    public static bool TryParse(string text, out EventToken token)
    {
        token = default;
        Span<byte> bytes = stackalloc byte[Bytes];
        if (!Base64Url.IsValid(text, out int length) || length != Bytes
            || !Base64Url.TryDecodeFromChars(text, bytes, out _) || bytes[0] != Version)
        {
            return false;
        }

        token = new EventToken(BinaryPrimitives.ReadUInt64BigEndian(bytes[1..]), BinaryPrimitives.ReadInt64BigEndian(bytes[9..]));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt64BigEndian(bytes[1..], Epoch);
        BinaryPrimitives.WriteInt64BigEndian(bytes[9..], Number);
        return Base64Url.EncodeToString(bytes);
    }
}
