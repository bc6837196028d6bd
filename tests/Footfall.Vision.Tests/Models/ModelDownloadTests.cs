using Footfall.Vision.Models;

namespace Footfall.Vision.Tests.Models;

public sealed class ModelDownloadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pull_FileIsMissing_FetchesItAndTellsProgress()
    {
        using var folder = new ModelFolder();
        File.Delete(folder.FilePath);
        using var server = new FileServer(ModelFolder.Content);
        var progress = new Recorder();

        await ModelCatalog.PullAsync(Card(folder, server), acceptAgpl: false, progress, Stop);

        (await File.ReadAllBytesAsync(folder.FilePath, Stop)).ShouldBe(ModelFolder.Content);
        progress.Seen[^1].ShouldBe(new PullProgress(ModelFolder.Content.Length, ModelFolder.Content.Length));
        Leftovers(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pull_RightFileIsThere_AsksNobody()
    {
        using var folder = new ModelFolder();
        using var server = new FileServer(ModelFolder.Content);

        await ModelCatalog.PullAsync(Card(folder, server), acceptAgpl: false, null, Stop);

        server.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task Pull_ServerGivesAnotherFile_KeepsWhatWasThere()
    {
        using var folder = new ModelFolder([1, 2, 3]);
        using var server = new FileServer([4, 5, 6]);

        ModelException error = await Should.ThrowAsync<ModelException>(
            () => ModelCatalog.PullAsync(Card(folder, server), acceptAgpl: false, null, Stop));

        error.Message.ShouldContain("gave another file");
        (await File.ReadAllBytesAsync(folder.FilePath, Stop)).ShouldBe([1, 2, 3]);
        Leftovers(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pull_ConnectionBreaks_LeavesNothingBehind()
    {
        using var folder = new ModelFolder();
        File.Delete(folder.FilePath);
        using var server = new FileServer(ModelFolder.Content, cutAfter: 100_000);

        await Should.ThrowAsync<ModelException>(
            () => ModelCatalog.PullAsync(Card(folder, server), acceptAgpl: false, null, Stop));

        File.Exists(folder.FilePath).ShouldBeFalse();
        Leftovers(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pull_ServerHasNoSuchFile_TellsTheAddress()
    {
        using var folder = new ModelFolder();
        File.Delete(folder.FilePath);
        using var server = new FileServer([], status: 404);

        ModelException error = await Should.ThrowAsync<ModelException>(
            () => ModelCatalog.PullAsync(Card(folder, server), acceptAgpl: false, null, Stop));

        error.Message.ShouldContain(server.Address.ToString());
        error.Message.ShouldContain("404");
    }

    [Fact]
    public async Task Pull_AgplWeights_OnlyWhenAskedFor()
    {
        using var folder = new ModelFolder();
        File.Delete(folder.FilePath);
        using var server = new FileServer(ModelFolder.Content);
        ModelCard card = Card(folder, server) with { Licence = "AGPL-3.0-only" };

        ModelException error = await Should.ThrowAsync<ModelException>(
            () => ModelCatalog.PullAsync(card, acceptAgpl: false, null, Stop));
        error.Message.ShouldContain("AGPL-3.0-only");
        server.Requests.ShouldBe(0);

        await ModelCatalog.PullAsync(card, acceptAgpl: true, null, Stop);
        File.Exists(folder.FilePath).ShouldBeTrue();
    }

    [Fact]
    public async Task Pull_CardGivesNoAddress_NamesTheSource()
    {
        using var folder = new ModelFolder([1]);
        ModelCard card = new ModelCatalog(folder.Root).Find("tiny") with { Download = null };

        (await Should.ThrowAsync<ModelException>(() => ModelCatalog.PullAsync(card, acceptAgpl: false, null, Stop)))
            .Message.ShouldContain("npm:tiny@1.0.0");
    }

    [Fact]
    public async Task Pull_IsCancelled_LeavesNothingBehind()
    {
        using var folder = new ModelFolder();
        File.Delete(folder.FilePath);
        using var server = new FileServer(ModelFolder.Content);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var progress = new Recorder(() => cancelled.Cancel());

        await Should.ThrowAsync<OperationCanceledException>(
            () => ModelCatalog.PullAsync(Card(folder, server), acceptAgpl: false, progress, cancelled.Token));

        File.Exists(folder.FilePath).ShouldBeFalse();
        Leftovers(folder).ShouldBeEmpty();
    }

    private static ModelCard Card(ModelFolder folder, FileServer server) =>
        new ModelCatalog(folder.Root).Find("tiny") with { Download = server.Address };

    private static string[] Leftovers(ModelFolder folder) =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(folder.FilePath)!, "*.part-*")];

    private sealed class Recorder(Action? onReport = null) : IProgress<PullProgress>
    {
        public List<PullProgress> Seen { get; } = [];

        public void Report(PullProgress value)
        {
            Seen.Add(value);
            onReport?.Invoke();
        }
    }
}
