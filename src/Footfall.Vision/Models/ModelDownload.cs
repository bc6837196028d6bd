using System.Security.Cryptography;

namespace Footfall.Vision.Models;

/// <summary>Fetches a model into a temporary file beside its place; only the very file of the checksum is moved there.</summary>
internal static class ModelDownload
{
    private const long LimitBytes = 4L << 30;
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromSeconds(60);

    // One client for the process: a fresh one per download would leave its sockets waiting.
    private static readonly HttpClient Http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(20) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public static async Task RunAsync(
        ModelCard card, bool acceptAgpl, IProgress<PullProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (IsThere(card))
        {
            return;
        }

        Uri address = card.Download ??
            throw new ModelException(card.Name, $"The card gives no download address. Get {card.File} from {card.Source}.");
        if (card.IsAgpl && !acceptAgpl)
        {
            throw new ModelException(
                card.Name,
                $"Its weights are under {card.Licence}, which asks whoever runs them in a service to publish the service's source. " +
                "Ask for it explicitly to fetch it all the same.");
        }

        string temporary = card.FilePath + $".part-{Guid.NewGuid():N}";
        try
        {
            string found = await FetchAsync(address, temporary, progress, cancellationToken).ConfigureAwait(false);
            if (found != card.Sha256)
            {
                throw new ModelException(
                    card.Name, $"{address} gave another file: expected sha256 {card.Sha256}, found {found}. Nothing was kept.");
            }

            File.Move(temporary, card.FilePath, overwrite: true);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or UnauthorizedAccessException
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            string reason = error is OperationCanceledException
                ? $"nothing came for {SilenceLimit.TotalSeconds:0} s" : error.Message;
            throw new ModelException(card.Name, $"{address} could not be fetched to {card.FilePath}: {reason}.", error);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static bool IsThere(ModelCard card)
    {
        try
        {
            ModelFile.Verify(card);
            return true;
        }
        catch (ModelException)
        {
            return false;
        }
    }

    private static async Task<string> FetchAsync(
        Uri address, string path, IProgress<PullProgress>? progress, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(SilenceLimit);
        using HttpResponseMessage response = await Http
            .GetAsync(address, HttpCompletionOption.ResponseHeadersRead, silence.Token).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        long? total = response.Content.Headers.ContentLength;
        await using Stream source = await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
        await using FileStream target = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] block = new byte[1 << 17];
        long received = 0;
        while (await source.ReadAsync(block, silence.Token).ConfigureAwait(false) is int count and > 0)
        {
            silence.CancelAfter(SilenceLimit);
            received += count;
            if (received > LimitBytes)
            {
                throw new IOException($"more than {LimitBytes >> 30} GiB came, more than any model here has");
            }

            hash.AppendData(block, 0, count);
            await target.WriteAsync(block.AsMemory(0, count), silence.Token).ConfigureAwait(false);
            progress?.Report(new PullProgress(received, total));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
