using System.Diagnostics;
using System.Text.RegularExpressions;
using Footfall.Domain.Cameras;

namespace Footfall.Vision.Decoding;

/// <summary>Keeps the last lines a child wrote to standard error, without secrets, for error messages.</summary>
/// <remarks>Thread-safe; holds a few short lines however much is written.</remarks>
/// <param name="secrets">What must not be kept.</param>
internal sealed partial class ErrorTail(SecretText secrets)
{
    private const int LinesKept = 4;
    private const int LongestLine = 300;
    private readonly Queue<string> _lines = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Reads the child's standard error until it closes.</summary>
    public void Follow(Process child)
    {
        child.ErrorDataReceived += (_, line) => Take(line.Data);
        child.BeginErrorReadLine();
    }

    /// <summary>Waits until everything that an ended child wrote has been read.</summary>
    public void WaitForEnd(TimeSpan limit) => _closed.Task.Wait(limit);

    /// <summary>The lines kept, oldest first, on one line.</summary>
    public override string ToString()
    {
        lock (_lines)
        {
            return string.Join("; ", _lines);
        }
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            _closed.TrySetResult();
            return;
        }

        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        // The place in memory differs from run to run and would make one and the same problem look like many.
        string kept = Place().Replace(secrets.Hide(line.Trim()), "$1: ");
        lock (_lines)
        {
            _lines.Enqueue(kept.Length > LongestLine ? kept[..LongestLine] : kept);
            if (_lines.Count > LinesKept)
            {
                _lines.Dequeue();
            }
        }
    }

    [GeneratedRegex(@"^\[(\S+) @ 0x[0-9a-f]+\] ?", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
