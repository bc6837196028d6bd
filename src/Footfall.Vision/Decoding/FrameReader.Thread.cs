using Footfall.Domain.Cameras;
using Footfall.Vision.Frames;

namespace Footfall.Vision.Decoding;

/// <content>The reading thread.</content>
public sealed partial class FrameReader
{
    // FFmpeg's own code after it was asked to end, and the shell's habit of 128 plus the signal for all else.
    private const int EndedBySignal = 255;
    private const int KilledBySignal = 128;
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    private void ReadAll()
    {
        Exception? error = null;
        try
        {
            // Closed by the thread that reads it: a child that waits for room in its output then ends at once.
            using Stream output = _child.StandardOutput.BaseStream;
            while (!_stopping && TryRead(output))
            {
                _room.Wait();
            }

            error = _stopping ? null : JudgeEnd();
        }
#pragma warning disable CA1031 // Thrown again to whoever reads; escaping here it would end the whole process.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            error = thrown;
        }

        _pictures.Writer.Complete(error);
    }

    private bool TryRead(Stream output)
    {
        PixelBuffer pixels = _pixels.Rent(_plan.Decoded.Width, _plan.Decoded.Height);
        try
        {
            Span<byte> picture = pixels.Span;
            if (output.ReadAtLeast(picture, picture.Length, throwOnEndOfStream: false) < picture.Length || _stopping)
            {
                pixels.Dispose();
                return false;
            }
        }
        catch
        {
            pixels.Dispose();
            throw;
        }

        (long sequence, DateTimeOffset capturedAt) = _plan.Pacing is { } pacing
            ? (_read, _source.Start + pacing.TimeOf(_read))
            : _capture.Stamp();
        _read++;
        return _pictures.Writer.TryWrite(new CameraFrame(_source.CameraId, sequence, capturedAt, SourceSize, pixels));
    }

    private SourceException? JudgeEnd()
    {
        if (!_child.WaitForExit(LastWords))
        {
            ChildProcess.Kill(_child);
        }

        _complaints.WaitForEnd(LastWords);
        string complaints = _complaints.ToString();
        string detail = complaints.Length == 0 ? "" : $" (FFmpeg: {complaints})";
        int exitCode = _child.HasExited ? _child.ExitCode : -1;
        if (_address.Kind != CameraAddressKind.File || _source is { Loop: true, Pace: SourcePace.Live })
        {
            return new SourceException(
                _source.CameraId,
                $"'{_address}' ended after {_read} frames{detail}.",
                "It is tried again; if this goes on, check the camera and the network.");
        }

        if (exitCode is EndedBySignal or > KilledBySignal)
        {
            return new SourceException(
                _source.CameraId, $"the decoder of '{_address}' was ended from outside after {_read} frames.", "Start it again.");
        }

        if (exitCode != 0)
        {
            return new SourceException(
                _source.CameraId,
                $"'{_address}' could be decoded for {_read} frames only{detail}.",
                "Copy or convert it again.");
        }

        return JudgeCompleteness(complaints, detail);
    }

    // FFmpeg reports success for a file that was cut off: only the count shows it, and a result must not look complete.
    private SourceException? JudgeCompleteness(string complaints, string detail)
    {
        if (_read == 0)
        {
            return new SourceException(
                _source.CameraId, $"no frame of '{_address}' could be decoded{detail}.", "Copy or convert it again.");
        }

        double missing = (_plan.ExpectedFrames ?? _read) - _read;
        double allowed = Math.Max(2, MissingSecondsAllowed * (_plan.Pacing?.PerSecond ?? 0));
        if (missing > Math.Max(allowed, MissingShareAllowed * _read))
        {
            return new SourceException(
                _source.CameraId,
                $"'{_address}' is cut off or damaged: {_read} of {_plan.ExpectedFrames:0} frames could be read{detail}.",
                "Copy it again from where it was recorded.");
        }

        if (missing >= 1)
        {
            LogFewMissing(_logger, _source.CameraId, _address.ToString(), _read, Math.Round(_plan.ExpectedFrames!.Value));
        }

        if (complaints.Length > 0)
        {
            LogComplaints(_logger, _source.CameraId, _address.ToString(), complaints);
        }

        return null;
    }

    private void Finish()
    {
        // Asked once, FFmpeg ends after the packet it waits for; asked twice, it stops waiting.
        ChildProcess.AskToEnd(_child);
        if (!_child.WaitForExit(_settings.StopGrace / 2))
        {
            ChildProcess.AskToEnd(_child);
        }

        if (!_child.WaitForExit(_settings.StopGrace / 2))
        {
            LogKilled(_logger, _source.CameraId, _child.Id);
            ChildProcess.Kill(_child);
        }

        _thread.Join(LastWords);
    }

    private static void ThrowUnlessInRange(SourceSettings source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(source.AnalysisWidth, 64);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source.AnalysisWidth, 4096);
        if (source.FramesPerSecond is { } rate && !(rate is > 0 and <= 60))
        {
            throw new ArgumentOutOfRangeException(
                nameof(source), rate, $"Camera '{source.CameraId}': frames per second must be above 0 and at most 60.");
        }

        if (!(source.Region.Width is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(source), source.Region.Width, $"Camera '{source.CameraId}': the region's width must be above 0 and at most 1.");
        }
    }
}
