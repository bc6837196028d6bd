using System.Diagnostics;

namespace Footfall.Testing;

/// <summary>Runs the real command line as a process of its own, as a user does.</summary>
public static class FootfallProgram
{
    /// <summary>Runs it to its end, at most ten minutes.</summary>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="arguments">As typed after <c>footfall</c>.</param>
    public static async Task<CommandResult> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        string program = System.IO.Path.Combine(AppContext.BaseDirectory, "footfall.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using Process process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(10));
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return new CommandResult(process.ExitCode, await output, await error);
    }
}
