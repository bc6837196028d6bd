using Footfall.Domain.Cameras;
using Footfall.Exchange;
using Footfall.Service.Hosting;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Holds cameras that are files to the media folders, wherever links lead.</summary>
internal sealed class MediaFolders(IOptions<StorageOptions> storage)
{
    private readonly string _dataFolder = ServiceHome.Resolve(storage.Value.DataFolder);

    private readonly string[] _folders =
    [
        ServiceHome.Resolve(storage.Value.DataFolder),
        .. storage.Value.MediaFolders.Select(ServiceHome.Resolve),
    ];

    /// <summary>Notes that an address is a file that may not be read.</summary>
    /// <param name="address">As it was sent; a relative path starts at the data folder. What is no address at all is not looked at.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public void Check(string address, string path, FieldErrors errors)
    {
        if (!Allows(address))
        {
            errors.Add(
                path,
                "The file is not below a media folder of the service; put it there, or let whoever runs the service add its folder to the setting Storage:MediaFolders.");
        }
    }

    /// <summary>Whether an address may be read: everything but a file outside the media folders.</summary>
    public bool Allows(string address)
    {
        if (!CameraAddress.TryParse(address, _dataFolder, out CameraAddress? parsed, out _)
            || parsed.Kind != Domain.Cameras.CameraAddressKind.File)
        {
            return true;
        }

        string file = RealPath.Of(parsed.Value);
        return Array.Exists(_folders, folder => file.StartsWith(
            Path.TrimEndingDirectorySeparator(RealPath.Of(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }
}
