using Microsoft.Extensions.Logging;

namespace Footfall.Cli.CommandLine;

/// <summary>Puts the rooms' log messages on standard error, as plain lines.</summary>
internal sealed class StandardErrorLog : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Lines();

    public void Dispose()
    {
        // Standard error stays open.
    }

    private sealed class Lines : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Console.Error.WriteLine(exception is null ? formatter(state, exception) : $"{formatter(state, exception)}: {exception.Message}");
    }
}
