using Footfall.Domain.Cameras;
using Footfall.Exchange;
using Footfall.Service.Hosting;
using Footfall.Storage.Configuration;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Holds cameras of callers that are files to the media folders and the data folder.</summary>
internal sealed class MediaFolders(IOptions<StorageOptions> storage)
{
    private readonly string _dataFolder = ServiceHome.Resolve(storage.Value.DataFolder);

    private readonly FolderFence _fence = new(
        [ServiceHome.Resolve(storage.Value.DataFolder), .. storage.Value.MediaFolders.Select(ServiceHome.Resolve)]);

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

    /// <summary>Whether an address may be read.</summary>
    /// <param name="address">As in <see cref="Check"/>.</param>
    public bool Allows(string address) =>
        !CameraAddress.TryParse(address, _dataFolder, out CameraAddress? parsed, out _) || _fence.Allows(parsed);
}
