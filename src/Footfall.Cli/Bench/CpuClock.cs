using System.Runtime.InteropServices;

namespace Footfall.Cli.Bench;

/// <summary>Processor time used so far by this process and by its ended children, user and system together.</summary>
internal static partial class CpuClock
{
    private const int Self = 0;
    private const int Children = -1;

    /// <summary>Reads it; children count once they have ended and were waited for.</summary>
    public static TimeSpan Now => Read(Self) + Read(Children);

    private static TimeSpan Read(int who)
    {
        if (GetResourceUsage(who, out ResourceUsage usage) != 0)
        {
            throw new InvalidOperationException($"getrusage({who}) failed with errno {Marshal.GetLastPInvokeError()}.");
        }

        return TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds)
            + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds);
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    // struct rusage of Linux on 64 bits: two struct timeval, then fourteen longs that are not read here.
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct ResourceUsage
    {
        public readonly long UserSeconds;
        public readonly long UserMicroseconds;
        public readonly long SystemSeconds;
        public readonly long SystemMicroseconds;
    }
}
