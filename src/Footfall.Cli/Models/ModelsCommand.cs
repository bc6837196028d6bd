using System.CommandLine;
using Footfall.Cli.CommandLine;
using Footfall.Vision.Models;

namespace Footfall.Cli.Models;

/// <summary><c>footfall models</c>: the detectors at hand.</summary>
internal static class ModelsCommand
{
    public static Command Create() => new("models", "Lists, shows, checks, fetches and converts detectors.")
    {
        CreateList(),
        CreateShow(),
        CreateVerify(),
        CreatePull(),
        ConvertCommand.Create(),
    };

    private static Command CreateList()
    {
        var command = new Command("list", "Every model that has a card.");
        command.SetAction(_ =>
        {
            CatalogListing listing = Catalog().List();
            foreach (ModelCard card in listing.Cards)
            {
                string state = File.Exists(card.FilePath) ? "here" : "not fetched";
                Console.Out.WriteLine($"{card.Name,-16} {state,-12} {card.Licence,-14} {card.Description}");
            }

            foreach (ModelException refused in listing.Refused)
            {
                Console.Error.WriteLine(refused.Message);
            }

            return listing.Refused.Count == 0 ? ExitCode.Done : ExitCode.WrongInput;
        });
        return command;
    }

    private static Command CreateShow()
    {
        Argument<string> model = ModelArgument();
        var command = new Command("show", "A model's card.") { model };
        command.SetAction(parsed =>
        {
            ModelCard card = Catalog().Find(parsed.GetRequiredValue(model));
            Console.Out.Write(File.ReadAllText(Path.Combine(card.Folder, "card.json")));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateVerify()
    {
        var model = new Argument<string?>("M") { Description = "Name or card; every model that is here unless given.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("verify", "Compares models with their cards: checksum and notices.") { model };
        command.SetAction(parsed =>
        {
            IEnumerable<ModelCard> cards = parsed.GetValue(model) is { } name
                ? [Catalog().Find(name)]
                : Catalog().List().Cards.Where(card => File.Exists(card.FilePath));
            foreach (ModelCard card in cards)
            {
                ModelCatalog.Verify(card);
                Console.Out.WriteLine($"{card.Name}: as its card says");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreatePull()
    {
        Argument<string> model = ModelArgument();
        var acceptAgpl = new Option<bool>("--accept-agpl")
        {
            Description = "Fetches weights under the AGPL too: a service that uses them must publish its source.",
        };
        var command = new Command("pull", "Fetches a model's file from the address on its card.") { model, acceptAgpl };
        command.SetAction(async (parsed, cancellation) =>
        {
            ModelCard card = Catalog().Find(parsed.GetRequiredValue(model));
            await ModelCatalog.PullAsync(card, parsed.GetValue(acceptAgpl), progress: null, cancellation).ConfigureAwait(false);
            await Console.Out.WriteLineAsync($"{card.Name}: {card.FilePath}").ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static ModelCatalog Catalog() => new(Installation.ModelsFolder);

    private static Argument<string> ModelArgument() => new("M") { Description = "A model's name, or the path of its card." };
}
