using System.Diagnostics;
using System.Globalization;

namespace Footfall.Testing;

/// <summary>A real file system of a few megabytes, to be filled up or made read-only. Needs root.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _mountPoint = new();

    private SmallDisk()
    {
    }

    /// <summary>The folder that it is mounted on.</summary>
    public string Path => _mountPoint.Path;

    /// <summary>Mounts an empty one, or skips the test (fails it in CI) where mounting is not allowed.</summary>
    public static SmallDisk Mount(int megabytes)
    {
        var disk = new SmallDisk();
        bool isMounted = TryRun(
            "mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "footfall-test", disk.Path);
        if (!isMounted)
        {
            disk._mountPoint.Dispose();
        }

        Requirement.Met(isMounted, "needs root and the right to mount a tmpfs: run the tests as root");
        return disk;
    }

    /// <summary>Writing to it fails from here on, for root too.</summary>
    public void MakeReadOnly() => Remount("ro");

    /// <summary>Undoes <see cref="MakeReadOnly"/>.</summary>
    public void MakeWritable() => Remount("rw");

    /// <summary>Fills it up to the last byte but <paramref name="spareBytes"/>; delete the returned file to make room.</summary>
    public string Fill(long spareBytes = 0)
    {
        string ballast = System.IO.Path.Combine(Path, "ballast");
        long free = new DriveInfo(Path).AvailableFreeSpace - spareBytes;
        File.WriteAllBytes(ballast, new byte[free]);
        return ballast;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        TryRun("umount", "--lazy", Path);
        _mountPoint.Dispose();
    }

    private void Remount(string mode)
    {
        if (!TryRun("mount", "-o", $"remount,{mode}", Path))
        {
            throw new InvalidOperationException($"{Path} cannot be remounted {mode}.");
        }
    }

    private static bool TryRun(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
