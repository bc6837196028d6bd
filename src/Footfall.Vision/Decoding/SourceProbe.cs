using System.Diagnostics;
using Footfall.Domain.Cameras;

namespace Footfall.Vision.Decoding;

/// <summary>Looks at a source with ffprobe before anything is decoded: size, rate, and the clearest errors.</summary>
internal static class SourceProbe
{
    private const string Entries =
        "stream=codec_name,codec_tag_string,width,height,sample_aspect_ratio,r_frame_rate,avg_frame_rate,nb_frames,duration"
        + ":stream_tags=DURATION:stream_side_data=rotation:format=format_name,duration,nb_streams";

    /// <summary>Looks at a source.</summary>
    /// <exception cref="SourceException">It cannot be reached or read, or has no video that can be decoded.</exception>
    public static async Task<SourceStream> LookAsync(
        string cameraId, CameraAddress address, DecoderSettings settings, CancellationToken cancellation)
    {
        if (address.Kind is CameraAddressKind.File or CameraAddressKind.Device)
        {
            SourceErrors.ThrowUnlessReadable(cameraId, address);
        }

        long started = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.ProbeLimit);
        var input = FFmpegInput.For(address, settings, rateIsKnown: false);
        var complaints = new ErrorTail(address.Secrets);
        string report;
        using (Process probe = ChildProcess.Start(cameraId, settings.Ffprobe, Arguments(address, input), input.Script))
        {
            complaints.Follow(probe);
            try
            {
                report = await probe.StandardOutput.ReadToEndAsync(limit.Token).ConfigureAwait(false);
                await probe.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw SourceErrors.NoAnswer(cameraId, address, settings.ProbeLimit);
            }
            finally
            {
                ChildProcess.Kill(probe);
            }
        }

        // A server that never says a word is reported by ffprobe as one that says nonsense.
        bool wasSilent = address.Kind is CameraAddressKind.Rtsp or CameraAddressKind.Http
            && Stopwatch.GetElapsedTime(started) >= settings.NetworkSilence;
        return ProbeReport.Read(cameraId, address, report, new ProbeComplaints(complaints.ToString(), wasSilent));
    }

    private static List<string> Arguments(CameraAddress address, FFmpegInput input) =>
    [
        // The file name names the source to whoever looks at the list of processes; it is printed nowhere else.
        "-hide_banner", "-loglevel", "error", "-of", "json", "-show_error", "-print_filename", address.ToString(),
        "-select_streams", "V:0", "-show_entries", Entries,
        .. input.Arguments,
    ];
}
