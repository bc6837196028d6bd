using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Footfall.Testing.Processes;

namespace Footfall.Testing;

/// <summary>The real service as a process of its own, on a port that the system chose.</summary>
/// <remarks>The test project references Footfall.Service, so that it is built; disposing kills the process and its children.</remarks>
public sealed partial class ServiceProcess : IAsyncDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";
    private const string ListeningStart = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _grpcAddress = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _outputEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _errorsEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServiceProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => TakeError(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Where it serves pages and REST.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>Where it serves gRPC.</summary>
    public Uri GrpcAddress => _grpcAddress.Task.Result;

    /// <summary>Its log so far, one JSON object a line.</summary>
    public IReadOnlyCollection<string> Log => _output;

    /// <summary>What it wrote to standard error so far.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>Starts the service and waits until it listens.</summary>
    /// <param name="arguments">Settings, such as <c>--Storage:DataFolder=…</c>; the address is given already.</param>
    public static async Task<ServiceProcess> StartAsync(params string[] arguments)
    {
        ServiceProcess service = Launch(["--urls", AnyPort, $"--Kestrel:Endpoints:Grpc:Url={AnyPort}", .. arguments]);
        Task first = await Task.WhenAny(service._address.Task, service._process.WaitForExitAsync(), Task.Delay(Patience));
        if (first == service._address.Task)
        {
            return service;
        }

        string told = $"{service.Errors}\n{string.Join('\n', service.Log)}";
        await service.DisposeAsync();
        throw new InvalidOperationException($"The service did not start:\n{told}");
    }

    /// <summary>Runs the service with settings that stop it at once.</summary>
    /// <returns>Exit code and what it wrote to standard error.</returns>
    public static async Task<(int ExitCode, string Errors)> RunAsync(params string[] arguments)
    {
        await using ServiceProcess service = Launch(arguments);
        int exitCode = await service.WaitForExitAsync();
        return (exitCode, service.Errors);
    }

    /// <summary>Asks it to stop, as a service manager does, and waits.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        Signals.Send(Id, "TERM");
        return await WaitForExitAsync();
    }

    /// <summary>Ends it without a chance to do anything, as a power cut does, and waits.</summary>
    public async Task KillAsync()
    {
        Signals.Send(Id, "KILL");
        await _process.WaitForExitAsync().WaitAsync(Patience);
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

    private static ServiceProcess Launch(IEnumerable<string> arguments)
    {
        string configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var start = new ProcessStartInfo(Repository.File("artifacts", "bin", "Footfall.Service", configuration, "Footfall.Service"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new ServiceProcess(start);
    }

    private async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await Task.WhenAll(_outputEnded.Task, _errorsEnded.Task).WaitAsync(Patience);
        return _process.ExitCode;
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            _outputEnded.TrySetResult();
            return;
        }

        _output.Enqueue(line);
        if (!_address.Task.IsCompleted && line.Contains(ListeningStart, StringComparison.Ordinal))
        {
            string message = JsonDocument.Parse(line).RootElement.GetProperty("Message").GetString()!;
            // Endpoints begin to listen in the order of their names: Grpc, then Web.
            TaskCompletionSource<Uri> next = _grpcAddress.Task.IsCompleted ? _address : _grpcAddress;
            next.TrySetResult(new Uri(message[ListeningStart.Length..]));
        }
    }

    private void TakeError(string? line)
    {
        if (line is null)
        {
            _errorsEnded.TrySetResult();
            return;
        }

        lock (_errors)
        {
            _errors.AppendLine(line);
        }
    }
}
