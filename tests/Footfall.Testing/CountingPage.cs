using System.Diagnostics;
using System.Text;
using Footfall.Testing.Processes;

namespace Footfall.Testing;

/// <summary>An audit's counting page, served by the real command line in a process of its own.</summary>
/// <remarks>The test project references Footfall.Cli, so that it is built; disposing kills the process and its children.</remarks>
public sealed class CountingPage : IAsyncDisposable
{
    private const string Told = "Count on ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CountingPage(string[] arguments)
    {
        string program = System.IO.Path.Combine(AppContext.BaseDirectory, "footfall.dll");
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [program, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The page's address, with its token.</summary>
    public string Address => _address.Task.Result;

    /// <summary>What the command wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a command and waits until it serves the page.</summary>
    /// <param name="arguments">As typed after <c>footfall</c>.</param>
    public static async Task<CountingPage> StartAsync(params string[] arguments)
    {
        var page = new CountingPage(arguments);
        Task first = await Task.WhenAny(page._address.Task, page._process.WaitForExitAsync(), Task.Delay(Patience));
        if (first == page._address.Task)
        {
            return page;
        }

        string told = page.Output;
        await page.DisposeAsync();
        throw new InvalidOperationException($"The page was not served:\n{told}");
    }

    /// <summary>Waits until the command has ended by itself.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Stops the command as Ctrl+C does, and waits.</summary>
    public async Task InterruptAsync()
    {
        Signals.Send(_process.Id, "INT");
        await WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line.StartsWith(Told, StringComparison.Ordinal))
        {
            _address.TrySetResult(line[Told.Length..]);
        }
    }
}
