using System.Diagnostics;
using Footfall.Testing;

namespace Footfall.Contract.Tests.Rules;

/// <summary>Runs the contract's own checks on a copy of it that a test may spoil.</summary>
internal sealed class ContractChecks : IDisposable
{
    private static readonly string Buf = Directory.Exists(Repository.File("artifacts", "tools"))
        ? Directory.GetFiles(Repository.File("artifacts", "tools"), "buf", SearchOption.AllDirectories)
            .FirstOrDefault(path => path.EndsWith("node_modules/.bin/buf", StringComparison.Ordinal)) ?? ""
        : "";

    private static readonly string Imports = Repository.File("artifacts", "contract", "include");

    private readonly TemporaryFolder _folder = new();

    public ContractChecks()
    {
        Requirement.Met(
            File.Exists(Buf) && Directory.Exists(Imports), "needs buf and Google's protos: scripts/contract.sh tools");
        File.Copy(Repository.File("buf.yaml"), _folder.File("buf.yaml"));
        Copy(Repository.File("protos"), _folder.File("protos"));
        Copy(Imports, _folder.File(Path.Combine("artifacts", "contract", "include")));
    }

    /// <summary>Replaces a text of one file of the contract; fails where it is not there exactly once.</summary>
    public void Change(string file, string text, string by)
    {
        string path = _folder.File(Path.Combine("protos", "footfall", "v1", file));
        string before = File.ReadAllText(path);
        before.Split(text).Length.ShouldBe(2, $"'{text}' in {file}");
        File.WriteAllText(path, before.Replace(text, by, StringComparison.Ordinal));
    }

    public Task<CommandResult> LintAsync() => RunAsync("lint");

    public Task<CommandResult> BreakingAsync() => RunAsync(
        "breaking", "protos", "--against", "protos/released/footfall.v1.binpb", "--exclude-imports");

    public void Dispose() => _folder.Dispose();

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private async Task<CommandResult> RunAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using Process process = Process.Start(new ProcessStartInfo(Buf, arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new CommandResult(process.ExitCode, await output, await error);
    }
}
