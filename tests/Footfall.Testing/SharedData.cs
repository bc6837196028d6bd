namespace Footfall.Testing;

/// <summary>
/// Footage, ground truth and models from outside the project, in a folder <c>shared/data</c> beside the checkout.
/// Absent on most machines: tests then skip and say so; in CI (<c>CI=true</c>) they fail.
/// </summary>
public static class SharedData
{
    /// <summary>Full path of a file or folder under <c>../shared/data</c>.</summary>
    /// <param name="relative">Such as <c>video/vtest.avi</c>.</param>
    public static string Path(string relative)
    {
        string path = System.IO.Path.GetFullPath(
            System.IO.Path.Combine(Repository.Root, "..", "shared", "data", relative));
        Requirement.Met(File.Exists(path) || Directory.Exists(path), $"needs ../shared/data/{relative} beside the checkout");
        return path;
    }
}
