using OpenCvSharp;

namespace Footfall.Vision.Frames;

/// <summary>Reads photographs: JPEG, PNG, WebP, BMP, TIFF.</summary>
public static class ImageFile
{
    /// <summary>Reads a picture, turned upright as its EXIF note says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pool">Lends the memory.</param>
    /// <returns>The picture at its own size; the caller disposes it.</returns>
    /// <exception cref="PictureException">Missing, empty, or not a whole picture.</exception>
    public static PixelBuffer Load(string path, PixelPool pool)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(pool);
        byte[] file = ReadFile(path);
        using Mat picture = Decode(path, file);
        PixelBuffer pixels = pool.Rent(picture.Cols, picture.Rows);
        using var target = Mat.FromPixelData(pixels.Height, pixels.Width, MatType.CV_8UC3, pixels.Address, pixels.Stride);
        picture.CopyTo(target);
        return pixels;
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            byte[] file = File.ReadAllBytes(path);
            return file.Length > 0 ? file : throw new PictureException(path, "the file is empty.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PictureException(path, "there is no such file.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PictureException(path, $"it cannot be read ({error.Message}).", error);
        }
    }

    private static Mat Decode(string path, byte[] file)
    {
        const string Remedy = "it is not a whole JPEG, PNG, WebP, BMP or TIFF picture.";
        if (IsTruncatedJpeg(file))
        {
            throw new PictureException(path, Remedy);
        }

        Mat? picture = null;
        try
        {
            picture = Cv2.ImDecode(file, ImreadModes.Color);
        }
        catch (OpenCVException error)
        {
            throw new PictureException(path, Remedy, error);
        }

        if (picture.Empty())
        {
            picture.Dispose();
            throw new PictureException(path, Remedy);
        }

        return picture;
    }

    /// <summary>The decoder fills what is missing of a JPEG with grey and calls it a success; its end marker tells.</summary>
    private static bool IsTruncatedJpeg(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) && file.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0;
}
