using Footfall.Domain.Cameras;

namespace Footfall.Service.Rpc.Live;

/// <summary>Puts a camera's stored user and password into an address of the same host.</summary>
internal static class AddressCredentials
{
    private const string HiddenUser = "***@";

    /// <summary>The address with the stored credentials.</summary>
    /// <param name="address">Has <c>***</c> for user and password and nowhere else.</param>
    /// <param name="known">The camera's own address.</param>
    /// <returns>Null where it is of another host, port or scheme, or hides something else.</returns>
    public static string? Fill(string address, CameraAddress known)
    {
        int start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        int end = known.Value.IndexOf("://", StringComparison.Ordinal) + 3;
        if (end < 3 || !address.AsSpan(start).StartsWith(HiddenUser, StringComparison.Ordinal))
        {
            return null;
        }

        string rest = address[(start + HiddenUser.Length)..];
        string bare = known.Value[end..];
        int pathStart = bare.IndexOf('/', StringComparison.Ordinal);
        int at = bare.LastIndexOf('@', pathStart < 0 ? bare.Length - 1 : pathStart);
        if (at < 0 || rest.Contains("***", StringComparison.Ordinal) || rest.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        string wanted = address[..start] + rest;
        string owned = known.Value[..end] + bare[(at + 1)..];
        return Uri.TryCreate(wanted, UriKind.Absolute, out Uri? one) && Uri.TryCreate(owned, UriKind.Absolute, out Uri? other)
            && one.Scheme == other.Scheme && one.IdnHost == other.IdnHost && one.Port == other.Port
            ? address[..start] + bare[..(at + 1)] + rest
            : null;
    }
}
