using System.Diagnostics;

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
        string cameraId, SourceAddress address, DecoderSettings settings, CancellationToken cancellation)
    {
        if (address.Kind is SourceKind.File or SourceKind.Device)
        {
            SourceErrors.ThrowUnlessReadable(cameraId, address);
        }

        long started = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.ProbeLimit);
        var complaints = new ErrorTail(address.Secrets);
        string report;
        using (Process probe = ChildProcess.Start(cameraId, settings.Ffprobe, Arguments(address, settings)))
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
        bool wasSilent = address.Kind is SourceKind.Rtsp or SourceKind.Http
            && Stopwatch.GetElapsedTime(started) >= settings.NetworkSilence;
        return ProbeReport.Read(cameraId, address, report, new ProbeComplaints(complaints.ToString(), wasSilent));
    }

    /// <summary>Options before <c>-i</c> that ffprobe and ffmpeg share: what may be opened and how long it may be silent.</summary>
    public static IEnumerable<string> InputArguments(SourceAddress address, DecoderSettings settings)
    {
        string silenceMicroseconds = ((long)settings.NetworkSilence.TotalMicroseconds)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
        return address.Kind switch
        {
            SourceKind.Rtsp =>
            [
                "-protocol_whitelist", "rtsp,rtsps,rtp,tcp,tls",
                "-rtsp_transport", "tcp", "-allowed_media_types", "video", "-timeout", silenceMicroseconds,
            ],
            SourceKind.Http => ["-protocol_whitelist", "http,https,httpproxy,tcp,tls,crypto", "-rw_timeout", silenceMicroseconds],
            SourceKind.Device => ["-protocol_whitelist", "file", "-f", "v4l2"],
            _ => ["-protocol_whitelist", "file"],
        };
    }

    private static List<string> Arguments(SourceAddress address, DecoderSettings settings) =>
    [
        "-hide_banner", "-loglevel", "error", "-of", "json", "-show_error",
        "-select_streams", "V:0", "-show_entries", Entries,
        .. InputArguments(address, settings),
        "-i", address.FFmpegUrl,
    ];
}
