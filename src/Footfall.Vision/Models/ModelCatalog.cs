namespace Footfall.Vision.Models;

/// <summary>The models folder: one folder per model with its <c>card.json</c>.</summary>
/// <param name="folder">The folder; need not exist.</param>
public sealed class ModelCatalog(string folder)
{
    private const string CardFile = "card.json";

    /// <summary>Reads every card; a broken one does not hide the others.</summary>
    public CatalogListing List()
    {
        var cards = new List<ModelCard>();
        var refused = new List<ModelException>();
        foreach (string path in CardPaths())
        {
            try
            {
                cards.Add(Read(path));
            }
            catch (ModelException error)
            {
                refused.Add(error);
            }
        }

        return new CatalogListing(cards, refused);
    }

    /// <summary>Reads one card.</summary>
    /// <param name="nameOrPath">A name within the folder, or the path of a card or of the folder it lies in.</param>
    /// <exception cref="ModelException">There is none, or it is broken; names what there is.</exception>
    public ModelCard Find(string nameOrPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrPath);
        string inside = Path.Combine(folder, nameOrPath, CardFile);
        if (Path.GetFileName(nameOrPath) == nameOrPath && File.Exists(inside))
        {
            return Read(inside);
        }

        string path = Directory.Exists(nameOrPath) ? Path.Combine(nameOrPath, CardFile) : nameOrPath;
        if (File.Exists(path))
        {
            return ModelCardReader.Read(path);
        }

        string[] names = [.. CardPaths().Select(static card => Path.GetFileName(Path.GetDirectoryName(card)!))];
        throw new ModelException(
            nameOrPath,
            names.Length == 0
                ? $"There is no such card, and no model in {Path.GetFullPath(folder)}."
                : $"There is no such card; {Path.GetFullPath(folder)} has {string.Join(", ", names)}. Give one of them or a card's path.");
    }

    /// <summary>Compares a model's file and notices with its card.</summary>
    /// <exception cref="ModelException">Something is missing or differs; says what was expected and found.</exception>
    public static void Verify(ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        ModelFile.Verify(card);
        string[] missing = [.. card.Notices.Where(notice => !File.Exists(Path.Combine(card.Folder, notice)))];
        if (missing.Length > 0)
        {
            throw new ModelException(
                card.Name, $"The notices {string.Join(", ", missing)} are missing in {card.Folder}; its licence asks for them.");
        }
    }

    /// <summary>Fetches a model's file from its card's address; does nothing where the right file is there already.</summary>
    /// <param name="card">Which.</param>
    /// <param name="acceptAgpl">Whether weights under the AGPL may be fetched: using them in a service brings its duties.</param>
    /// <param name="progress">Told as bytes come in; null for silence.</param>
    /// <param name="cancellationToken">Stops the download; nothing is left behind.</param>
    /// <exception cref="ModelException">No address, refused for its licence, unreachable, or not the file of the checksum.</exception>
    public static Task PullAsync(
        ModelCard card, bool acceptAgpl, IProgress<PullProgress>? progress, CancellationToken cancellationToken) =>
        ModelDownload.RunAsync(card, acceptAgpl, progress, cancellationToken);

    private static ModelCard Read(string path)
    {
        ModelCard card = ModelCardReader.Read(path);
        string parent = Path.GetFileName(card.Folder);
        return card.Name == parent
            ? card
            : throw new ModelException(path, $"name: expected the folder's name \"{parent}\", found \"{card.Name}\".");
    }

    private IEnumerable<string> CardPaths() =>
        Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder)
                .Select(static model => Path.Combine(model, CardFile))
                .Where(File.Exists)
                .Order(StringComparer.Ordinal)
            : [];
}
