using System.Collections.Immutable;
using System.Text;
using Footfall.Service.Counting;

namespace Footfall.Service.Health;

/// <summary>Leaves cameras that were removed out of <c>/metrics</c>.</summary>
/// <remarks>
/// The exporter goes on to report every series that there ever was, so that a camera that is gone would look like one that has
/// stopped.
/// </remarks>
internal static class MetricsOfPresentCameras
{
    private const string Label = "camera=\"";

    public static void UseMetricsOfPresentCameras(this IApplicationBuilder app, PathString path) =>
        app.UseWhen(context => context.Request.Path == path, branch => branch.Use(async (context, next) =>
        {
            Stream answer = context.Response.Body;
            using var whole = new MemoryStream();
            context.Response.Body = whole;
            try
            {
                await next(context).ConfigureAwait(false);
            }
            finally
            {
                context.Response.Body = answer;
            }

            CountingService counting = context.RequestServices.GetRequiredService<CountingService>();
            string text = Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length);
            byte[] rest = Encoding.UTF8.GetBytes(Filter(text, [.. counting.Cameras.Select(camera => camera.Key)]));
            context.Response.ContentLength = null;
            await answer.WriteAsync(rest, context.RequestAborted).ConfigureAwait(false);
        }));

    /// <summary>The text without the lines of other cameras.</summary>
    internal static string Filter(string text, ImmutableHashSet<string> present)
    {
        var kept = new StringBuilder(text.Length);
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && IsKept(line, present))
            {
                kept.Append(line).Append('\n');
            }
        }

        return kept.ToString();
    }

    private static bool IsKept(ReadOnlySpan<char> line, ImmutableHashSet<string> present)
    {
        int label = line.IndexOf(Label);
        if (label < 1 || line[label - 1] is not ('{' or ','))
        {
            return true;
        }

        ReadOnlySpan<char> id = line[(label + Label.Length)..];
        int end = id.IndexOf('"');
        return end < 0 || present.Contains(id[..end].ToString());
    }
}
