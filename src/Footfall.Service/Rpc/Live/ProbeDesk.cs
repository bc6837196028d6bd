using Footfall.Domain.Cameras;
using Footfall.Service.Rpc.Errors;
using Footfall.V1;
using Footfall.Vision.Decoding;
using Google.Protobuf;

namespace Footfall.Service.Rpc.Live;

/// <summary>Tries addresses out, a few at a time.</summary>
internal sealed class ProbeDesk(TimeProvider clock) : IDisposable
{
    // Each costs two processes and up to half a minute.
    private const int AtOnce = 4;

    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _free = new(AtOnce);

    /// <summary>Opens an address and says what it gives.</summary>
    /// <param name="address">The address.</param>
    /// <param name="limit">Longest time.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ProbeCameraResponse> ProbeAsync(CameraAddress address, TimeSpan limit, CancellationToken cancellation)
    {
        if (!await _free.WaitAsync(TimeSpan.Zero, cancellation).ConfigureAwait(false))
        {
            throw Refusal.LimitExceeded($"{AtOnce} addresses are being tried out already; come back in a moment.", ComeBackAfter);
        }

        long started = clock.GetTimestamp();
        try
        {
            return Describe(await CameraProbe.LookAsync("probe", address, limit, cancellation).ConfigureAwait(false));
        }
        catch (SourceException failure)
        {
            return new ProbeCameraResponse
            {
                Problem = CameraStatuses.Problem(failure.Problem, failure.Remedy, clock.GetUtcNow()),
                ElapsedSeconds = clock.GetElapsedTime(started).TotalSeconds,
            };
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private static ProbeCameraResponse Describe(CameraLook look)
    {
        var answer = new ProbeCameraResponse
        {
            Reachable = true,
            PictureSize = new PictureSize { WidthPixels = look.Size.Width, HeightPixels = look.Size.Height },
            Codec = look.Codec,
            Jpeg = UnsafeByteOperations.UnsafeWrap(look.Jpeg),
            ElapsedSeconds = look.Elapsed.TotalSeconds,
        };
        if (look.FramesPerSecond is { } rate)
        {
            answer.FramesPerSecond = rate;
        }

        return answer;
    }
}
