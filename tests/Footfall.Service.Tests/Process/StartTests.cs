using System.Net;
using System.Net.Sockets;
using Footfall.Testing;

namespace Footfall.Service.Tests.Process;

/// <summary>The real program, started wrongly.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WrongSettings_StopIt_WithTheFullList()
    {
        (int exitCode, string errors) = await RunAsync(
            "--Inference:BatchSize=0",
            "--Inference:Modle=nanodet-g",
            "--Live:MaxWatchers=100000",
            "--Service:StopWithin=00:00:01");

        exitCode.ShouldBe(2);
        errors.ShouldSatisfyAllConditions(
            () => errors.ShouldContain("Inference:BatchSize is '0'; it must be between 1 and 64."),
            () => errors.ShouldContain("Inference:Modle is no setting; Inference has Model,"),
            () => errors.ShouldContain("Live:MaxWatchers is '100000'; it must be between 1 and 1000."),
            () => errors.ShouldContain("Service:StopWithin is '00:00:01'; it must be between 00:00:05 and 00:10:00."),
            () => ShouldHaveNoTrace(errors));
    }

    [Theory]
    [InlineData("--Inference:BatchSize=many", "'many'", "Inference:BatchSize")]
    [InlineData("--Service:LogFormat=xml", "'xml'", "Service:LogFormat")]
    [InlineData("--AllowedHosts=*", "'*'", "Service:AllowRemote")]
    [InlineData("--urls=nonsense", "'nonsense'", "http://127.0.0.1:5080")]
    [InlineData("--urls=http://0.0.0.0:0", "0.0.0.0", "Service:AllowRemote")]
    [InlineData("--urls=http://*:0", "[::]", "Service:AllowRemote")]
    [InlineData("--Kestrel:Endpoints:Open:Url=http://0.0.0.0:0", "0.0.0.0", "Service:AllowRemote")]
    [InlineData("--Inference:Model=no-such-model", "no-such-model", "There is no such card")]
    [InlineData("--Appearance:Limit=00:00:01", "'00:00:01'", "it must be between 00:00:02 and 00:05:00")]
    [InlineData("--Appearance:Model=nanodet-g", "'nanodet-g'", "cannot tell them apart: name a model whose head is 'embedding'")]
    public async Task WrongValue_IsNamed_WithTheRemedy(string argument, string value, string remedy)
    {
        (int exitCode, string errors) = await RunAsync(argument);

        exitCode.ShouldBe(2);
        errors.ShouldContain(value);
        errors.ShouldContain(remedy);
        ShouldHaveNoTrace(errors);
    }

    [Fact]
    public async Task PortInUse_StopsIt_AndNoCameraIsTouched()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string address = $"http://{taken.LocalEndpoint}";

        (int exitCode, string errors) = await RunAsync("--urls", address);

        exitCode.ShouldBe(1);
        errors.ShouldContain(address);
        errors.ShouldContain("choose another port with --urls");
        ShouldHaveNoTrace(errors);
    }

    [Fact]
    public async Task DataFolderThatCannotBeWritten_StopsIt()
    {
        string file = _folder.File("not-a-folder");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        // /proc takes no folder, not even from root.
        foreach (string folder in new[] { file, "/proc/footfall" })
        {
            (int exitCode, string errors) = await RunAsync($"--Storage:DataFolder={folder}");

            exitCode.ShouldBeOneOf(1, 2);
            errors.ShouldContain(folder);
            ShouldHaveNoTrace(errors);
        }
    }

    [Fact]
    public async Task StoreFileThatIsNone_StopsIt_NamingTheFile()
    {
        string file = _folder.File("store.json");
        await File.WriteAllTextAsync(file, "{ \"nmae\": 3, ", TestContext.Current.CancellationToken);

        (int exitCode, string errors) = await RunAsync();

        exitCode.ShouldBe(2);
        errors.ShouldContain(file);
        ShouldHaveNoTrace(errors);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldStartWith("{ \"nmae\"", Case.Sensitive, "left as it was");
    }

    private static void ShouldHaveNoTrace(string errors) => errors.ShouldNotContain("   at ");

    private Task<(int ExitCode, string Errors)> RunAsync(params string[] arguments) => ServiceProcess.RunAsync(
        ["--urls=http://127.0.0.1:0", $"--Storage:DataFolder={_folder.Path}", .. arguments]);
}
