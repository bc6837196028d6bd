using Spectre.Console;

namespace Footfall.Cli.CommandLine;

/// <summary>Shows how far a long command is: on a terminal a live line on standard error, in a pipe nothing.</summary>
internal static class FrameProgress
{
    /// <summary>Runs work that reports the frames it has read.</summary>
    public static async Task<T> ShowAsync<T>(string title, Func<IProgress<long>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Ignored()).ConfigureAwait(false);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Status()
            .StartAsync(title, context => work(new StatusLine(title, context)))
            .ConfigureAwait(false);
    }

    private sealed class Ignored : IProgress<long>
    {
        public void Report(long value)
        {
            // Nobody looks.
        }
    }

    private sealed class StatusLine(string title, StatusContext context) : IProgress<long>
    {
        private readonly TimeProvider _clock = TimeProvider.System;
        private readonly long _started = TimeProvider.System.GetTimestamp();

        public void Report(long value)
        {
            // The line is redrawn by its own timer; a text for every frame would cost more than it shows.
            if (value % 10 == 0)
            {
                double rate = value / Math.Max(_clock.GetElapsedTime(_started).TotalSeconds, 0.001);
                context.Status($"{title}: {value} frames, {rate:0} a second");
            }
        }
    }
}
