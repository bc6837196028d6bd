using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;

namespace Footfall.Cli.Detect;

/// <summary>People found in one picture, as written to JSON.</summary>
/// <param name="Image">Its path as given.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="People">Best first.</param>
internal sealed record DetectedPicture(string Image, int Width, int Height, IReadOnlyList<DetectedPerson> People)
{
    public static DetectedPicture Of(string image, PictureSize size, IEnumerable<Detection> people) => new(
        image,
        size.Width,
        size.Height,
        [.. people.Select(person => new DetectedPerson(
            [Round(person.Box.Left), Round(person.Box.Top), Round(person.Box.Right), Round(person.Box.Bottom)],
            Math.Round(person.Score, 4)))]);

    private static double Round(float pixels) => Math.Round(pixels, 2);
}

/// <summary>One person.</summary>
/// <param name="Box">Left, top, right, bottom in pixels.</param>
/// <param name="Score">0 to 1.</param>
internal sealed record DetectedPerson(IReadOnlyList<double> Box, double Score);
