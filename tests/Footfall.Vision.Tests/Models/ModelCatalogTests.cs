using Footfall.Vision.Models;

namespace Footfall.Vision.Tests.Models;

public sealed class ModelCatalogTests
{
    [Fact]
    public void List_OneCardIsBroken_TheOthersAreSeen()
    {
        using var folder = new ModelFolder();
        Directory.CreateDirectory(Path.Combine(folder.Root, "broken"));
        File.WriteAllText(Path.Combine(folder.Root, "broken", "card.json"), "{}");
        Directory.CreateDirectory(Path.Combine(folder.Root, "no-card"));

        CatalogListing listing = new ModelCatalog(folder.Root).List();

        listing.Cards.Select(static card => card.Name).ShouldBe(["tiny"]);
        listing.Refused.Count.ShouldBe(1);
        listing.Refused[0].Model.ShouldEndWith("broken/card.json");
    }

    [Fact]
    public void List_FolderIsNotThere_IsEmpty() =>
        new ModelCatalog("/nowhere/models").List().Cards.ShouldBeEmpty();

    [Fact]
    public void Find_ByNameByCardAndByFolder_GivesTheSameCard()
    {
        using var folder = new ModelFolder();
        var catalog = new ModelCatalog(folder.Root);

        catalog.Find("tiny").FilePath.ShouldBe(folder.FilePath);
        catalog.Find(folder.CardPath).FilePath.ShouldBe(folder.FilePath);
        catalog.Find(Path.GetDirectoryName(folder.CardPath)!).FilePath.ShouldBe(folder.FilePath);
    }

    [Fact]
    public void Find_UnknownName_TellsWhatThereIs()
    {
        using var folder = new ModelFolder();

        ModelException error = Should.Throw<ModelException>(() => new ModelCatalog(folder.Root).Find("yolo-99"));

        error.Message.ShouldContain("yolo-99");
        error.Message.ShouldContain("tiny");
    }

    [Fact]
    public void Find_CardNamedUnlikeItsFolder_IsRefused()
    {
        using var folder = new ModelFolder();
        folder.Write(folder.Card.Replace("\"tiny\"", "\"other\"", StringComparison.Ordinal));

        Should.Throw<ModelException>(() => new ModelCatalog(folder.Root).Find("tiny"))
            .Message.ShouldContain("expected the folder's name \"tiny\", found \"other\"");
    }

    [Fact]
    public void Verify_FileAsOnTheCard_IsQuiet()
    {
        using var folder = new ModelFolder();
        ModelCatalog.Verify(new ModelCatalog(folder.Root).Find("tiny"));
    }

    [Fact]
    public void Verify_FileChanged_TellsBothChecksums()
    {
        using var folder = new ModelFolder([1, 2, 3]);
        ModelCard card = new ModelCatalog(folder.Root).Find("tiny");

        ModelException error = Should.Throw<ModelException>(() => ModelCatalog.Verify(card));

        error.Message.ShouldContain($"expected sha256 {card.Sha256}");
        // sha256 of the bytes 1, 2, 3.
        error.Message.ShouldContain("found 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
    }

    [Fact]
    public void Verify_FileMissing_TellsHowToGetIt()
    {
        using var folder = new ModelFolder();
        File.Delete(folder.FilePath);
        ModelCard card = new ModelCatalog(folder.Root).Find("tiny");

        Should.Throw<ModelException>(() => ModelCatalog.Verify(card)).Message.ShouldContain("footfall models pull tiny");
        Should.Throw<ModelException>(() => ModelCatalog.Verify(card with { Download = null }))
            .Message.ShouldContain("npm:tiny@1.0.0");
    }

    [Fact]
    public void Verify_NoticeMissing_IsRefused()
    {
        using var folder = new ModelFolder();
        File.Delete(Path.Combine(folder.Root, "tiny", "LICENSE.txt"));

        Should.Throw<ModelException>(() => ModelCatalog.Verify(new ModelCatalog(folder.Root).Find("tiny")))
            .Message.ShouldContain("LICENSE.txt");
    }

    [Fact]
    public void EveryCardOfTheProject_IsReadableAndItsFileIsTheOneMeant()
    {
        CatalogListing listing = new ModelCatalog(Testing.Repository.File("models")).List();

        listing.Refused.ShouldBeEmpty();
        foreach (ModelCard card in listing.Cards.Where(static card => card.Download is null || File.Exists(card.FilePath)))
        {
            ModelCatalog.Verify(card);
        }
    }
}
