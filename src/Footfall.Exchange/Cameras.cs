using Footfall.Domain.Cameras;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.V1;
using Kind = Footfall.V1.CameraAddressKind;

namespace Footfall.Exchange;

/// <summary>Cameras as messages, and back.</summary>
public static class Cameras
{
    /// <summary>A camera as it is stored.</summary>
    public static Camera Of(StoredCamera stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        Camera camera = Of(stored.Camera, stored.StoreId);
        camera.Etag = stored.Etag;
        camera.CreateTime = Places.Time(stored.CreatedAt);
        camera.UpdateTime = Places.Time(stored.UpdatedAt);
        return camera;
    }

    /// <summary>A camera without what belongs to its being stored.</summary>
    /// <param name="draft">The camera; its address is written as it is.</param>
    /// <param name="storeId">Its store.</param>
    public static Camera Of(CameraDraft draft, string storeId)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new Camera
        {
            Name = Names.Camera(storeId, draft.Id),
            DisplayName = draft.Name,
            Address = draft.Address,
            AddressKind = KindOf(draft.Address),
            Enabled = draft.Enabled,
            FramesPerSecond = draft.FramesPerSecond,
            AnalysisWidth = draft.AnalysisWidth,
            Loop = draft.Loop,
            Detection = CameraParts.Of(draft.Detection),
            FloorPlanPosition = draft.FloorPlanPosition is { } position ? CameraParts.Of(position) : null,
            PictureMode = Words.Of(draft.PictureMode),
        };
    }

    /// <summary>The camera that a message means; not validated beyond what a message alone can say.</summary>
    /// <param name="camera">The message; its name is not looked at.</param>
    /// <param name="id">The camera's id.</param>
    /// <param name="place">Where the message stands; empty for one by itself.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static CameraDraft Read(Camera camera, string id, string place, FieldErrors errors)
    {
        ArgumentNullException.ThrowIfNull(camera);
        ArgumentNullException.ThrowIfNull(errors);
        return new CameraDraft(id, camera.DisplayName, camera.Address)
        {
            Enabled = !camera.HasEnabled || camera.Enabled,
            FramesPerSecond = camera.HasFramesPerSecond ? camera.FramesPerSecond : CameraSetup.DefaultFramesPerSecond,
            AnalysisWidth = camera.HasAnalysisWidth ? camera.AnalysisWidth : CameraSetup.DefaultAnalysisWidth,
            Loop = camera.Loop,
            Detection = CameraParts.Read(camera.Detection, FieldPath.Join(place, "detection"), errors),
            FloorPlanPosition = CameraParts.Read(camera.FloorPlanPosition, FieldPath.Join(place, "floor_plan_position"), errors),
            PictureMode = Words.Read(camera.PictureMode, FieldPath.Join(place, "picture_mode"), errors),
        };
    }

    /// <summary>A field of the configuration file as one of the message.</summary>
    public static string Path(string path) => path switch
    {
        "name" => "display_name",
        "id" => "camera_id",
        _ => path,
    };

    /// <summary>What kind an address is, its credentials hidden or not.</summary>
    public static Kind KindOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!CameraAddress.TryParse(address, "/", out CameraAddress? parsed, out _))
        {
            return address.StartsWith("rtsp", StringComparison.OrdinalIgnoreCase) ? Kind.Rtsp
                : address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Kind.Http
                : Kind.Unspecified;
        }

        return parsed.Kind switch
        {
            Domain.Cameras.CameraAddressKind.File => Kind.File,
            Domain.Cameras.CameraAddressKind.Rtsp => Kind.Rtsp,
            Domain.Cameras.CameraAddressKind.Http => Kind.Http,
            Domain.Cameras.CameraAddressKind.Device => Kind.Device,
            _ => Kind.Unspecified,
        };
    }
}
