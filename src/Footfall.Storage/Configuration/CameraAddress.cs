namespace Footfall.Storage.Configuration;

/// <summary>Where a camera's pictures come from.</summary>
/// <remarks>Its text form hides what may be secret, so that no log or message shows a password by accident.</remarks>
public sealed record CameraAddress
{
    private CameraAddress(string value, AddressKind kind)
    {
        Value = value;
        Kind = kind;
    }

    /// <summary>The address as the decoder needs it, passwords included; files as a full path. Not for messages.</summary>
    public string Value { get; }

    /// <summary>What it leads to.</summary>
    public AddressKind Kind { get; }

    /// <summary>The address for people: user, password and query are replaced by <c>***</c>.</summary>
    public override string ToString() => Kind == AddressKind.Network ? AddressText.WithoutSecrets(Value) : Value;

    /// <summary>Reads an address.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="baseFolder">Where relative file paths start.</param>
    /// <param name="problem">Why it was refused and what to write instead, without secrets; null when it was not.</param>
    /// <returns>Null when it was refused.</returns>
    internal static CameraAddress? Parse(string text, string baseFolder, out string? problem)
    {
        problem = AddressText.Problem(text);
        if (problem is not null)
        {
            return null;
        }

        if (AddressText.SchemeOf(text) is not null)
        {
            return new CameraAddress(text, AddressKind.Network);
        }

        return AddressText.IsDevice(text)
            ? new CameraAddress(text, AddressKind.Device)
            : new CameraAddress(Path.GetFullPath(text, Path.GetFullPath(baseFolder)), AddressKind.File);
    }
}
