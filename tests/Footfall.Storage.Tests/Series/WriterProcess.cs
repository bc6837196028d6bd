using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Footfall.Storage.Writer;

namespace Footfall.Storage.Tests.Series;

/// <summary>A separate process that commits numbered intervals to a data folder until it is killed.</summary>
internal sealed class WriterProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly ConcurrentQueue<int> _acknowledged = new();
    private readonly SemaphoreSlim _anyAcknowledged = new(0);
    private readonly Task _reading;
    private readonly Task<string> _complaints;

    public WriterProcess(string dataFolder, int firstNumber, params string[] mode)
    {
        string program = Path.Combine(AppContext.BaseDirectory, typeof(NumberedInterval).Assembly.GetName().Name + ".dll");
        string first = firstNumber.ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, dataFolder, first, .. mode])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _reading = Task.Run(ReadAcknowledgementsAsync);
        _complaints = _process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    /// <summary>Ends when the first number was acknowledged.</summary>
    public async Task WaitForFirstAsync() =>
        (await _anyAcknowledged.WaitAsync(Patience)).ShouldBeTrue("the writer acknowledged nothing for a minute");

    /// <summary>Sends SIGKILL and returns every number that was acknowledged before it took effect.</summary>
    public async Task<IReadOnlyList<int>> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _reading.WaitAsync(Patience);
        (await _complaints.WaitAsync(Patience)).ShouldBeEmpty();
        return [.. _acknowledged];
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
        _anyAcknowledged.Dispose();
    }

    private async Task ReadAcknowledgementsAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            // One line is one write, and a pipe takes a short write whole or not at all (pipe(7)).
            _acknowledged.Enqueue(int.Parse(line, CultureInfo.InvariantCulture));
            if (_acknowledged.Count == 1)
            {
                _anyAcknowledged.Release();
            }
        }
    }
}
