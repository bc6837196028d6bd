using Footfall.Domain.Geometry;

namespace Footfall.Storage.Configuration;

/// <summary>A store seen from above.</summary>
/// <param name="Bytes">The picture: PNG, JPEG or WebP, at most <see cref="MostBytes"/>.</param>
/// <param name="MediaType">Which of them, such as <c>image/webp</c>.</param>
/// <param name="Size">Its size; at most <see cref="MostSide"/> each way.</param>
/// <param name="WidthMetres">Length that the picture's width stands for, above 0, up to 10,000; null where it is not known.</param>
public sealed record FloorPlanPicture(ReadOnlyMemory<byte> Bytes, string MediaType, PictureSize Size, double? WidthMetres)
{
    /// <summary>Longest picture.</summary>
    public const int MostBytes = 3 * 1024 * 1024;

    /// <summary>Most columns and most rows.</summary>
    public const int MostSide = 8192;
}
