using System.Globalization;
using Footfall.Domain.Geometry;
using Footfall.Vision.Frames;
using OpenCvSharp;

namespace Footfall.Vision.Detection;

/// <summary>Draws people's boxes and scores on a picture, for looking at what a detector sees.</summary>
public static class DetectionDrawing
{
    private static readonly Scalar Green = new(60, 200, 60);
    private static readonly Scalar Black = new(0, 0, 0);

    /// <summary>Writes a copy of the picture with boxes on it.</summary>
    /// <param name="picture">Left as it is.</param>
    /// <param name="source">Size that the boxes are given in.</param>
    /// <param name="detections">The people.</param>
    /// <param name="path">A file ending in <c>.jpg</c>, <c>.png</c> or <c>.webp</c>; replaced if there.</param>
    /// <exception cref="PictureException">Unknown ending, or the file cannot be written.</exception>
    public static void Save(
        PixelBuffer picture, PictureSize source, IReadOnlyList<Domain.Detections.Detection> detections, string path)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(detections);
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var view = Mat.FromPixelData(picture.Height, picture.Width, MatType.CV_8UC3, picture.Address, picture.Stride);
        using Mat copy = view.Clone();
        foreach (Domain.Detections.Detection person in detections)
        {
            Draw(copy, person, (double)picture.Width / source.Width, (double)picture.Height / source.Height);
        }

        Write(copy, path);
    }

    private static void Draw(Mat picture, in Domain.Detections.Detection person, double scaleX, double scaleY)
    {
        var topLeft = new Point((int)Math.Round(person.Box.Left * scaleX), (int)Math.Round(person.Box.Top * scaleY));
        var bottomRight = new Point((int)Math.Round(person.Box.Right * scaleX), (int)Math.Round(person.Box.Bottom * scaleY));
        int thickness = Math.Max(1, picture.Rows / 400);
        Cv2.Rectangle(picture, topLeft, bottomRight, Green, thickness);

        string score = person.Score.ToString("0.00", CultureInfo.InvariantCulture);
        double size = Math.Max(0.4, picture.Rows / 1200.0);
        Size text = Cv2.GetTextSize(score, HersheyFonts.HersheySimplex, size, 1, out int baseline);
        int top = Math.Max(0, topLeft.Y - text.Height - baseline);
        int left = Math.Max(0, topLeft.X);
        Cv2.Rectangle(picture, new Rect(left, top, text.Width, text.Height + baseline), Green, -1);
        Cv2.PutText(
            picture, score, new Point(left, top + text.Height), HersheyFonts.HersheySimplex, size, Black, 1, LineTypes.AntiAlias);
    }

    private static void Write(Mat picture, string path)
    {
        byte[] file = Encode(picture, path);
        try
        {
            File.WriteAllBytes(path, file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PictureException(path, $"it cannot be written ({error.Message}).", error);
        }
    }

    private static byte[] Encode(Mat picture, string path)
    {
        string ending = Path.GetExtension(path);
        try
        {
            // OpenCV takes no empty ending; a lone dot it refuses like any other that it does not know.
            Cv2.ImEncode(ending.Length > 0 ? ending : ".", picture, out byte[] file);
            return file;
        }
        catch (OpenCVException error)
        {
            throw new PictureException(path, $"its ending '{ending}' is no picture format; use .jpg, .png or .webp.", error);
        }
    }
}
