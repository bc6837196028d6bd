using System.Diagnostics.CodeAnalysis;

namespace Footfall.Domain.Cameras;

/// <summary>Where a camera's pictures come from: an address of an allowed kind.</summary>
/// <remarks>Its text form hides what may be secret, so that no log or message shows a password by accident.</remarks>
public sealed record CameraAddress
{
    private CameraAddress(string value, CameraAddressKind kind)
    {
        Value = value;
        Kind = kind;
    }

    /// <summary>The address as the decoder needs it, passwords included; files as a full path. Not for messages.</summary>
    public string Value { get; }

    /// <summary>How the pictures reach the computer.</summary>
    public CameraAddressKind Kind { get; }

    /// <summary>Hides this address's user, password and query in what others write about it.</summary>
    public SecretText Secrets => new(Value);

    /// <summary>Reads an address.</summary>
    /// <param name="text">As it was written: <c>rtsp://</c>, <c>rtsps://</c>, <c>http://</c>, <c>https://</c>, a
    /// <c>/dev/video</c> device, a link to one in <c>/dev/v4l/by-id</c> or <c>by-path</c>, or a file's path.</param>
    /// <param name="baseFolder">Where relative paths start.</param>
    /// <exception cref="FormatException">It is refused; says why, without secrets, and what to write instead.</exception>
    public static CameraAddress Parse(string text, string baseFolder) =>
        TryParse(text, baseFolder, out CameraAddress? address, out AddressRefusal? refusal)
            ? address
            : throw new FormatException($"A camera's address cannot be used: {refusal}");

    /// <summary>Reads an address.</summary>
    /// <param name="text">As it was written; see <see cref="Parse"/>.</param>
    /// <param name="baseFolder">Where relative paths start.</param>
    /// <param name="address">Null when it was refused.</param>
    /// <param name="refusal">Null when it was not.</param>
    public static bool TryParse(
        string text,
        string baseFolder,
        [NotNullWhen(true)] out CameraAddress? address,
        [NotNullWhen(false)] out AddressRefusal? refusal)
    {
        address = null;
        refusal = AddressRules.CheckText(text);
        if (refusal is not null)
        {
            return false;
        }

        if (AddressRules.NetworkKind(text) is { } network)
        {
            address = new CameraAddress(text, network);
            return true;
        }

        // Judged by where it leads: '../dev/zero' is no more a film than '/dev/zero'.
        string path = Path.GetFullPath(text, Path.GetFullPath(baseFolder));
        refusal = AddressRules.CheckPath(path);
        address = refusal is null
            ? new CameraAddress(path, AddressRules.IsDevice(path) ? CameraAddressKind.Device : CameraAddressKind.File)
            : null;
        return refusal is null;
    }

    /// <summary>The address for people: user, password and query are replaced by <c>***</c>.</summary>
    public override string ToString() => AddressMask.Hide(Value);
}
