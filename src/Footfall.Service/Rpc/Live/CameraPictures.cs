using Footfall.Pipeline.Live;
using Footfall.Service.Counting;
using Footfall.Storage.Configuration;
using Footfall.Vision.Frames;
using PictureSize = Footfall.Domain.Geometry.PictureSize;

namespace Footfall.Service.Rpc.Live;

/// <summary>A camera's pictures as they are shown; whom its picture mode hides is hidden in them already.</summary>
internal static class CameraPictures
{
    /// <summary>Whether pictures may be seen at all.</summary>
    public static bool AreAllowed(CountedCamera camera) => camera.Lane.PictureMode != PictureMode.Off;

    /// <summary>The picture to show.</summary>
    /// <param name="picture">As it was analysed.</param>
    /// <param name="maxWidth">Most columns.</param>
    public static (ReadOnlyMemory<byte> Jpeg, PictureSize Size) Render(LivePicture picture, int maxWidth) =>
        picture.JpegSize.Width > maxWidth
            ? JpegShaper.Shrink(picture.Jpeg.Span, maxWidth)
            : (picture.Jpeg, picture.JpegSize);
}
