using System.Runtime.CompilerServices;

namespace Footfall.Client;

/// <summary>Reads a list page by page.</summary>
internal static class Pages
{
    /// <summary>Every item of every page; a page is asked for when the one before is used up.</summary>
    /// <param name="read">Asks for the page of a token.</param>
    /// <param name="items">What an answer holds.</param>
    /// <param name="nextToken">The token of the page after it; empty at the end.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async IAsyncEnumerable<TItem> ReadAsync<TAnswer, TItem>(
        Func<string, Task<TAnswer>> read,
        Func<TAnswer, IEnumerable<TItem>> items,
        Func<TAnswer, string> nextToken,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string token = "";
        do
        {
            cancellation.ThrowIfCancellationRequested();
            TAnswer answer = await read(token).ConfigureAwait(false);
            foreach (TItem item in items(answer))
            {
                yield return item;
            }

            token = nextToken(answer);
        }
        while (token.Length > 0);
    }
}
