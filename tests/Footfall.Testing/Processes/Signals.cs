using System.Diagnostics;
using System.Globalization;

namespace Footfall.Testing.Processes;

/// <summary>Signals to single processes that a test started.</summary>
public static class Signals
{
    /// <summary>Sends a signal.</summary>
    /// <param name="processId">One process; it must be the test's own.</param>
    /// <param name="signal">Its name without SIG, such as <c>KILL</c>.</param>
    public static void Send(int processId, string signal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(processId, 2);
        using var kill = Process.Start("/bin/kill", ["-" + signal, processId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
