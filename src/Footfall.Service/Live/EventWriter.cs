using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Footfall.Service.Live;

/// <summary>Writes server-sent events, one whole event at a time.</summary>
/// <param name="body">Where to.</param>
/// <remarks>
/// Waits while the browser reads slowly; whoever has the next event waits with it, and their channels skip pictures.
/// </remarks>
internal sealed class EventWriter(PipeWriter body) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);

    public async Task WriteAsync<T>(
        ReadOnlyMemory<byte> head, T data, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            body.Write(head.Span);
            // One line: the serializer writes no line breaks, and escapes those inside strings.
            await JsonSerializer.SerializeAsync(body, data, type, cancellation).ConfigureAwait(false);
            body.Write("\n\n"u8);
            await body.FlushAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
