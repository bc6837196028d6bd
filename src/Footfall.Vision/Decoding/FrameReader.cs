using System.Diagnostics;
using System.Threading.Channels;
using Footfall.Domain.Cameras;
using Footfall.Domain.Geometry;
using Footfall.Vision.Frames;
using Microsoft.Extensions.Logging;

namespace Footfall.Vision.Decoding;

/// <summary>Reads one source's pictures from an FFmpeg child process.</summary>
/// <remarks>
/// A thread of its own reads the child's output straight into pooled pictures, one ahead of the caller: a blocking
/// read costs about half the processor time of an asynchronous one, and a busy thread pool does not delay a live
/// frame's time stamp. When this process dies without a word, the child's output breaks and it ends; when a camera
/// falls silent, FFmpeg's own time limit ends it. One caller reads at a time.
/// </remarks>
public sealed partial class FrameReader : IAsyncDisposable
{
    // Cutting a film without coding it anew loses the last few frames that refer to later ones, and indexes count
    // frames that were never coded: such a film is still whole.
    private const double MissingSecondsAllowed = 0.5;
    private const double MissingShareAllowed = 0.001;

    private readonly SourceSettings _source;
    private readonly CameraAddress _address;
    private readonly DecodePlan _plan;
    private readonly DecoderSettings _settings;
    private readonly PixelPool _pixels;
    private readonly CaptureClock _capture;
    private readonly ILogger<FrameReader> _logger;
    private readonly Process _child;
    private readonly ErrorTail _complaints;
    private readonly Channel<CameraFrame> _pictures = Channel.CreateUnbounded<CameraFrame>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    // Bounds the channel: the reading thread waits here without allocating, which a bounded channel would.
    private readonly SemaphoreSlim _room = new(0);
    private readonly Thread _thread;
    private volatile bool _stopping;
    private long _read;

    private FrameReader(
        SourceSettings source,
        CameraAddress address,
        SourceStream stream,
        DecodePlan plan,
        DecoderSettings settings,
        PixelPool pixels,
        CaptureClock capture,
        ILogger<FrameReader> logger)
    {
        _source = source;
        _address = address;
        _plan = plan;
        _settings = settings;
        _pixels = pixels;
        _capture = capture;
        _logger = logger;
        SourceSize = stream.Size;
        _complaints = new ErrorTail(address.Secrets);
        _child = ChildProcess.Start(source.CameraId, settings.Ffmpeg, plan.Arguments, plan.Script);
        ChildProcess.WidenOutput(_child);
        _complaints.Follow(_child);
        LogStarted(
            logger,
            source.CameraId,
            address.ToString(),
            SourceSize.Width,
            SourceSize.Height,
            plan.Decoded.Width,
            plan.Decoded.Height,
            _child.Id);
        _thread = new Thread(ReadAll) { IsBackground = true, Name = $"decode {source.CameraId}" };
        _thread.Start();
    }

    /// <summary>The camera's full picture: its own pixels, upright, and square where the camera's are not.</summary>
    public PictureSize SourceSize { get; }

    /// <summary>Size of the frames read.</summary>
    public PictureSize DecodedSize => _plan.Decoded;

    /// <summary>Frames a second that should come, for noticing that fewer do; null when the source does not say.</summary>
    public double? ExpectedFramesPerSecond => _plan.WantedPerSecond;

    internal int ChildId => _child.Id;

    /// <summary>Looks at a source and starts to decode it.</summary>
    /// <param name="source">What to read and how.</param>
    /// <param name="pixels">Lends the pictures.</param>
    /// <param name="clock">Stamps live frames.</param>
    /// <param name="logger">Told of starts and of what FFmpeg complains about.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="SourceException">The source cannot be read; says why and what to do.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public static Task<FrameReader> OpenAsync(
        SourceSettings source,
        PixelPool pixels,
        TimeProvider clock,
        ILogger<FrameReader> logger,
        CancellationToken cancellation) =>
        OpenAsync(source, pixels, new CaptureClock(clock), DecoderSettings.Default, logger, cancellation);

    /// <summary>Looks at a source and starts to decode it, going on with the numbers and times of an earlier reader.</summary>
    /// <param name="source">What to read and how.</param>
    /// <param name="pixels">Lends the pictures.</param>
    /// <param name="capture">Numbers and stamps live frames; the same for all readers of one camera, one after the other.</param>
    /// <param name="logger">Told of starts and of what FFmpeg complains about.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="SourceException">The source cannot be read; says why and what to do.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public static Task<FrameReader> OpenAsync(
        SourceSettings source,
        PixelPool pixels,
        CaptureClock capture,
        ILogger<FrameReader> logger,
        CancellationToken cancellation) =>
        OpenAsync(source, pixels, capture, DecoderSettings.Default, logger, cancellation);

    internal static async Task<FrameReader> OpenAsync(
        SourceSettings source,
        PixelPool pixels,
        CaptureClock capture,
        DecoderSettings settings,
        ILogger<FrameReader> logger,
        CancellationToken cancellation)
    {
        ThrowUnlessInRange(source);
        if (!CameraAddress.TryParse(source.Address, Environment.CurrentDirectory, out CameraAddress? address, out AddressRefusal? refusal))
        {
            throw new SourceException(source.CameraId, refusal.Problem, refusal.Remedy);
        }

        if (source.Pace == SourcePace.AsFastAsItGoes && address.Kind != CameraAddressKind.File)
        {
            throw new SourceException(
                source.CameraId, $"'{address}' is no file and cannot be replayed.", "Replay a recorded file.");
        }

        SourceStream stream = await SourceProbe.LookAsync(source.CameraId, address, settings, cancellation).ConfigureAwait(false);
        var plan = DecodePlan.Create(source, address, stream, settings);
        return new FrameReader(source, address, stream, plan, settings, pixels, capture, logger);
    }

    /// <summary>Waits for the next frame.</summary>
    /// <param name="cancellation">Stops waiting; the next call goes on where this one was.</param>
    /// <returns>A frame that the caller owns; null at the end of a file.</returns>
    /// <exception cref="SourceException">The source failed, or a file ended before its end.</exception>
    public async ValueTask<CameraFrame?> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (_pictures.Reader.TryRead(out CameraFrame? frame))
            {
                _room.Release();
                return frame;
            }

            try
            {
                if (!await _pictures.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false))
                {
                    return null;
                }
            }
            catch (SourceException)
            {
                // Ctrl+C at a terminal reaches the child too: what looks like its failure is our own stop.
                cancellation.ThrowIfCancellationRequested();
                throw;
            }
        }
    }

    /// <summary>Ends the child process and sends home what was read ahead.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping)
        {
            return;
        }

        _stopping = true;
        _room.Release();
        await Task.Run(Finish).ConfigureAwait(false);
        while (_pictures.Reader.TryRead(out CameraFrame? frame))
        {
            frame.Dispose();
        }

        _room.Dispose();
        _child.Dispose();
    }
}
