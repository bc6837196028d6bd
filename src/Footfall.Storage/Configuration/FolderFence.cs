using Footfall.Domain.Cameras;

namespace Footfall.Storage.Configuration;

/// <summary>Holds cameras that are files to some folders, wherever links lead.</summary>
/// <param name="folders">Full paths; all below them is inside.</param>
public sealed class FolderFence(IReadOnlyCollection<string> folders)
{
    /// <summary>Whether a camera's address may be read: everything but a file outside the folders.</summary>
    /// <remarks>Links are followed now; whoever may write inside the folders may change them later.</remarks>
    public bool Allows(CameraAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Kind != CameraAddressKind.File)
        {
            return true;
        }

        string file = RealPath.Of(address.Value);
        return folders.Any(folder => file.StartsWith(
            Path.TrimEndingDirectorySeparator(RealPath.Of(Path.GetFullPath(folder))) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }
}
