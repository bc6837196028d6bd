using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;

namespace Footfall.Vision.Decoding;

/// <summary>Starts and ends the programs that read cameras.</summary>
internal static partial class ChildProcess
{
    // A process inside a driver's call dies only when the call returns; it is not waited for beyond this.
    private static readonly TimeSpan LongestDeath = TimeSpan.FromSeconds(5);
    private const int SigTerm = 15;
    private const int SetPipeSize = 1031;
    private const int PipeBytes = 1 << 20;

    /// <summary>Starts a program with its output and errors piped to us.</summary>
    /// <param name="cameraId">Names the camera in errors.</param>
    /// <param name="program">Name on PATH or full path.</param>
    /// <param name="arguments">Seen by every user of the machine.</param>
    /// <param name="input">All that its standard input holds, seen by the program alone; at most a few thousand signs.</param>
    /// <exception cref="SourceException">The program is missing or may not be run.</exception>
    public static Process Start(string cameraId, string program, IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // A report file would hold the camera's password; colours and translations would hide known messages.
        start.Environment.Remove("FFREPORT");
        start.Environment["AV_LOG_FORCE_NOCOLOR"] = "1";
        start.Environment["LC_ALL"] = "C";
        try
        {
            Process child = Process.Start(start)
                ?? throw new SourceException(cameraId, $"'{program}' could not be started.", "Try again.");
            Write(child.StandardInput, input);
            return child;
        }
        catch (Win32Exception error)
        {
            throw new SourceException(
                cameraId,
                $"the decoder '{program}' cannot be run ({error.Message.Split('\n')[0]}).",
                "Install it: apt-get install ffmpeg.",
                error);
        }
    }

    /// <summary>
    /// Lets the pipe from a child hold about one picture, so that reading one takes a few system calls instead of dozens.
    /// </summary>
    public static void WidenOutput(Process child)
    {
        // Without the right to a larger pipe everything still works, only with more calls.
        if (OperatingSystem.IsLinux() && child.StandardOutput.BaseStream is PipeStream pipe)
        {
            _ = FileControl(pipe.SafePipeHandle, SetPipeSize, PipeBytes);
        }
    }

    /// <summary>Asks a child to end, which lets it take leave of an RTSP server.</summary>
    public static void AskToEnd(Process child)
    {
        if (!child.HasExited)
        {
            _ = Signal(child.Id, SigTerm);
        }
    }

    /// <summary>Ends a child that still runs, and waits until it is gone.</summary>
    public static void Kill(Process child)
    {
        try
        {
            child.Kill();
            child.WaitForExit(LongestDeath);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static void Write(StreamWriter standardInput, string input)
    {
        try
        {
            using (standardInput)
            {
                standardInput.Write(input);
            }
        }
        catch (IOException)
        {
            // It has ended before it read; its own words say why.
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int processId, int signal);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int FileControl(SafeHandle file, int command, int argument);
}
